/** First names and surnames by where a family's names come from. Invented combinations; any likeness is chance. */
export const nameStock: readonly { readonly share: number; readonly first: readonly string[]; readonly last: readonly string[] }[] = [
  {
    share: 44,
    first: ['Margaret', 'Colin', 'Hannah', 'Derek', 'Joanne', 'Stephen', 'Lucy', 'Barry', 'Philippa', 'Tom', 'Maureen', 'Ryan', 'Beverley', 'Callum', 'Winifred', 'Jack', 'Chloe', 'Trevor', 'Abigail', 'Norman', 'Kirsty', 'Gordon', 'Mollie'],
    last: ['Ashworth', 'Pettigrew', 'Holloway', 'Tranter', 'Birtwistle', 'Cutler', 'Nightingale', 'Oakden', 'Rudge', 'Shepherd', 'Thackray', 'Vickers', 'Wainwright', 'Yeomans', 'Fairclough', 'Larkin', 'Skidmore'],
  },
  {
    share: 26,
    first: ['Dilys', 'Gwen', 'Rhodri', 'Angharad', 'Emlyn', 'Sioned', 'Gethin', 'Mair', 'Huw', 'Bethan', 'Eirlys', 'Iolo', 'Nerys', 'Dafydd', 'Llinos'],
    last: ['Prosser', 'Pugh', 'Bevan', 'Gwilym', 'Llewellyn', 'Parry', 'Cadwaladr', 'Howell', 'Trahearne', 'Vaughan', 'Probert'],
  },
  {
    share: 28,
    first: ['Priya', 'Imran', 'Sunita', 'Yusuf', 'Meera', 'Harjit', 'Nasreen', 'Arjun', 'Shabnam', 'Kiran', 'Bilal', 'Deepa', 'Rukhsana', 'Vikram', 'Farida'],
    last: ['Chaudhry', 'Patel', 'Sandhu', 'Mistry', 'Qureshi', 'Bhatt', 'Rahman', 'Grewal', 'Malik', 'Solanki', 'Iyer'],
  },
  {
    share: 24,
    first: ['Kasia', 'Tomasz', 'Agnieszka', 'Piotr', 'Zofia', 'Marek', 'Beata', 'Łukasz', 'Halina', 'Wojtek', 'Dorota', 'Grzegorz'],
    last: ['Nowicka', 'Zieliński', 'Wróbel', 'Kaczmarek', 'Jabłońska', 'Sikora', 'Pawlak', 'Dudek', 'Majewski', 'Gąsior'],
  },
  {
    share: 18,
    first: ['Amina', 'Abdi', 'Hodan', 'Mahad', 'Sahra', 'Warsame', 'Ifrah', 'Liban', 'Fadumo', 'Hibaaq'],
    last: ['Warsame', 'Farah', 'Jama', 'Abdullahi', 'Guled', 'Hersi', 'Samatar', 'Duale'],
  },
  {
    share: 10,
    first: ['Ngozi', 'Delroy', 'Marcia', 'Kwame', 'Oluwaseun', 'Ana', 'Thuy', 'Mei', 'Andrei', 'Leonie'],
    last: ['Okafor', 'Campbell-Reid', 'Mensah', 'Adeyemi', 'Marques', 'Nguyen-Hale', 'Lau', 'Ionescu', 'Beckford'],
  },
]
