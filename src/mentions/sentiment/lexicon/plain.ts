import type { WordsByValue } from './words-by-value.js'

/** Words that mean less, more or something else here than AFINN has them mean, and names that only sound like moods. Weighed by the author. @internal */
export const plainWords: WordsByValue = [
  [-2.5, 'attack attacks'],
  [-2, 'illegal illegally sick dirty poor poorly'],
  [-1.5, 'ill lost lose loses losing loss problem problems crime crimes deserted forced threat threats'],
  [-1, 'mad crazy alone critical emergency prison dead die fell fall risk risks risky hard difficult difficulty warn warns'],
  [-0.7, 'issue issues miss fallen fines against warning'],
  [-0.5, 'cut fire protest charges charged charge block limited demand stop stopped stopping vulnerable rejects sorry empty hoped promised promises promise'],
  [0, `health_and_safety council_tax please no like want help share shared pay paid united matter matters alert ensure ensuring dear hospital blocks drop allow allowed dog growing reach big legal stops bus_stop bus_stops leave leaves left grant grants granted increase increased increases interest rich god huge vision visions heaven natural naturally profit profits benefits accept accepted accepts straight top_of save number commit promote promotes rise rises settlement authority authorities housing_benefit benefit
    flood_warning flood_warnings flood_alert flood_alerts flood_defence flood_defences flood_risk flood_plain fire_station fire_brigade fire_engine fire_service fire_alarm fire_door fire_doors fire_crews firefighters crime_prevention crime_commissioner mental_health social_care care_home care_homes home_care care_worker care_workers dead_end world_war war_memorial war_graves tower_block tower_blocks block_of_flats charity_shop charity_shops charity lost_property lost_and_found first_aid food_bank food_banks litter_pick litter_picks litter_picking litter_pickers litter_picker litter_bin litter_bins rubbish_bin rubbish_bins rubbish_collection rubbish_collections refuse refuse_collection
    refuse_lorry refuse_collectors waste_collection waste_collections food_waste garden_waste bulky_waste household_waste green_waste waste_bin waste_bins waste waste_centre clinical_waste noise_team pest_control parking_fine speed_limit kind_of cul_de_sac thanks_in_advance no_waiting no_smoking no_entry no_through_road stop_sign full_stop free_school_meals free_parking_on free_to_attend to_be_honest to_be_fair in_fairness if_i_am_honest honest_opinion pretty trust_fund like_to would_like id_like looks_like look_like feels_like seems_like sounds_like kind_regards best_wishes well_known hard_hat
    hard_standing hard_shoulder hard_copy dog_poo_bin dog_waste_bin accident_and_emergency complaints_procedure complaints_team complaints_policy community_safety wish_to crossing zero has_been_lifted slow_down slow_moving stained_glass yours_sincerely yours_faithfully warm_hub warm_hubs warm_space warm_spaces thanks_anyway no_thanks rank taxi_rank strike_a_balance kept_open dead_of_night clean_air clean_up`],
  [0.3, 'sun true top relevant sure'],
  [0.5, 'cleaning community fine care free clear important chance resolve join yes aid fit agree agreed agrees opportunity opportunities growth active innovative creative strong solid interested protect protected protecting lol ha clean improve'],
  [-0.5, 'rough_sleeper rough_sleepers cold_weather'],
  [2.5, 'roaring_success'],
  [1, 'fair wow honest haha hahaha lolol cared carefully respectable attractive feature encourage encouraging attract luck good_luck'],
]
