/** How people ask for what somebody else may know. */
export const asking = {
  en: `
    anyone know, anybody know, does anyone, does anybody, do you know, do they, has anyone, has anybody, have you, can anyone recommend, can someone explain,
    any ideas, any idea, any tips, any advice, any recommendations, recommendation+, advice, how do i, how do you, how do we, how often, how long, how much is, how many, how does, how can i,
    what do i, what do you, what is the, what's the, what are, what happens, what time, where do, where can, where does, where is, where's, where else, which of, which is, when does, when do, when did, when is,
    who do i, who do you, why is, why does, is there a, is there any, are there any, am i supposed, do i need, do i have to, should i, can i, can you, is it true, is it worth,
    wondering, looking for information, trying to find, trying to trace, find out, could someone tell, can anyone tell, out of interest, newbie, stupid question, daft question, quick question, following
  `,
  cy: `
    oes rhywun yn gwybod, oes rhywun wedi, oes rhywun, oes unrhyw un, oes 'na, oes yna, a oes, sut mae, sut i, sut ydw, sut dach, sut ydych, pryd mae, pryd dach, pryd ydych, pryd fydd, ble mae, lle mae, lle ga, ble ga,
    pwy sy, pa un, beth sy, be sy, beth yw, beth ydi, be ydi, faint o, faint mae, pam mae, oes modd, gwybodaeth, cyngor ar, unrhyw syniad, ydi o'n wir, ddim yn siŵr
  `,
}

/** … and how they are told: from experience, or with where to look. */
export const telling = {
  en: `
    i think it's, i believe, try the, try, i'd try, you need to, you need, you can, you have to, you'll need, ask your, ask for, ask at, we had, in my experience,
    it's called, called the, it's the, that'll be, it depends, depends, look under, look at, it's on, there's a list, on the website, working days, the form, refer+, leaflet,
    same here, same boat, been there, was told, as far as i know, don't quote me, could be wrong, if i remember, seconded, recommend+
  `,
  cy: `
    yn ôl, dw i'n meddwl, dwi'n meddwl, rho, rhowch, tria, triwch, trïwch, siŵr o fod, yn bendant, ar y wefan, gofyn i, gofynna, gofynnwch, dibynnu, yn fy mhrofiad
  `,
}
