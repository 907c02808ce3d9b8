export { withoutPeople } from '../../mentions/personal-data/without-people.js'
