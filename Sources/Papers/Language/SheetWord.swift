/// A word that heads a column or names what is filled in by hand.
enum SheetWord {
  case signIn, signInKey, keepApart
  case project, grant, activity, funding, venue
  case number, name, alias, organisation, function, country, origin, local, international, sex
  case morning, afternoon, photo, boxes
  case certified, signedMorning, signedAfternoon, signedLocal, signedInternational
  case certifierName, certifierFunction, certifierDate, certifierSignature
  case badges, tents, signs, dates, secretariat, closed, session, room, time, role, nativeName
  case tables, table, findYourTable, noTable
  case travel, arrivals, departures, from, to, by, lodging, needs, notKnown
  case rooming, house, arrives, departs, nights, bedroom, assumed, bedsANight, night, people, total
}
