/// A word of a visa pack.
enum VisaPackWord {
  case title, reader, person, event, travelsOn, destination, needs, unknown, process, lodgedAt, fee
  case acceptedFrom, acceptedUntil, applyBy, entersOn
  case checklist, wanted, standing, passport, validUntil, notEnough, notEntered, inThisPack, gathered, notBooked
  case toBring
  case deadlines, beginBy, step, takes, doneBy, because, done, passed, countedBack
  case stay, arrival, departure, itinerary, transit, lodging, bedroom, venue, contact, assumed
  case agenda, enclosed
}
