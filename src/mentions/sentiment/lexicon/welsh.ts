import type { WordsByValue } from './words-by-value.js'

/** Welsh, in everyday and written forms; the common mutations are entered as words. Weighed by the author. @internal */
export const welshWords: WordsByValue = [
  [-3.5, 'erchyll gwarthus warthus cywilyddus gywilyddus ffiaidd ffieiddio'],
  [-3, 'ofnadwy cywilydd gywilydd drewi ddrewi drewllyd ddrewllyd gwylltio wylltio casau gasau anobeithiol gwastraff_arian wastraff_arian hunllef twyll llygredig gwaethaf waethaf cael_llond_bol wedi_cael_llond_bol cynddeiriog gynddeiriog torcalonnus dorcalonnus ffars'],
  [-2.5, `drwg ddrwg gwael wael waeth gwaeth siomedig siom trist drist peryglus beryglus llanast lanast crac grac methiant fethiant rhwystredig dim_digon_da ddim_digon_da heb_eu_casglu heb_ei_gasglu heb_gael_ei_gasglu heb_ei_drwsio llygod_mawr llond_bol annheg anniogel ddim_yn_ddiogel brawychus ofnus anghyfrifol diwerth ddiwerth warth gwarth budreddi fudreddi sothach esgeulus esgeuluso esgeuluswyd dinistrio ddinistrio difetha ddifetha dim_diolch rhag_eich_cywilydd`],
  [-2, 'budr brwnt fudr frwnt perygl berygl wedi_torri blin flin swnllyd diflas ddiflas pryderus bryderus poeni boeni pryder annifyr hyll drud ddrud rhy_ddrud rhy_hwyr fandaliaeth tipio_anghyfreithlon dim_ateb neb_yn_ateb neb_yn_gwrando neb_yn_malio ddim_yn_gweithio gwrthod wrthod anwybyddu colli_gwasanaeth dryswch llifogydd celwydd celwyddau gor_yrru baw_ci'],
  [-1.5, 'toredig sbwriel gas problem problemau broblem methu tyllau dwll twll chwyn gorlifo orlifo rhwystro cwyno cwyn cau gau colli golli toriadau anodd araf trafferth drafferth budur llwm gwag anghyfleus yn_erbyn gwrthwynebu'],
  [-1, 'torri oedi swn hwyr_eto eto_fyth byth_eto dal_heb dal_i_aros tagfeydd neb dim_byd hwyr'],
  [-0.6, 'ddim nid heb dim eto'],
  [0, 'lan dim_problem dim_ysmygu'],
  [1, 'trwsio cymorth wedi_trwsio wedi_ei_drwsio glirio clirio ar_agor_eto o_r_diwedd o_diwedd unwaith_eto'],
  [1.5, 'croeso groeso glan diogel ddiogel gwella gwelliant welliant yn_well gwell well dim_cwyn hwylus defnyddiol ddefnyddiol cyflym gyflym taclus daclus haws'],
  [2, 'da dda diolch ddiolch lwcus cymwynasgar gymwynasgar cyfeillgar gyfeillgar caredig garedig chwarae_teg gwerthfawrogi cefnogol heddychlon gwaith_da bodlon yn_falch prydferth brydferth hardd tlws'],
  [2.5, 'braf cariad gariad caru garu gret balch falch mwynhau fwynhau mwynheais croesawgar wrth_eu_bodd wrth_eu_boddau wrth_ein_bodd wrth_fy_modd da_iawn dda_iawn gwaith_da_iawn'],
  [3, 'gwych wych hyfryd hapus llongyfarchiadau campus gampus anhygoel bendigedig_iawn diolch_o_galon diolch_yn_fawr diolch_yn_fawr_iawn mil_diolch seren arwyr arbennig_o_dda'],
  [3.5, 'ardderchog bendigedig fendigedig rhagorol penigamp gorau_erioed'],
]
