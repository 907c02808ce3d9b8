import type { WordsByValue } from './words-by-value.js'

/**
 * Small words that carry no mood of their own but go with complaint: what is again, still, never and for
 * weeks. They count only where no other word has used them. Weighed by the author.
 * @internal
 */
export const cueWords: WordsByValue = [
  [-2, 'how_many_times time_and_again time_and_time_again time_after_time over_and_over over_and_over_again yet_again'],
  [-1.5, '#_weeks_running third_week_running second_week_running weeks_on_the_trot in_a_row #_times_now #_weeks_later #_months_later #_years_later #_months_on #_weeks_on #_years_on third_time fourth_time fifth_time umpteenth_time umpteenth for_the_umpteenth every_single_time'],
  [-1.2, 'for_weeks for_months for_over_a_month for_over_a_week for_over_a_year for_#_weeks for_#_months for_over_#_weeks for_over_#_months months_on_end weeks_on_end nobody no_one noone never'],
  [-1, 'nothing nowhere neither #_times another_one none'],
  [-0.8, 'again still yet_another cant cannot couldnt'],
]
