import Dates
import ForumPlan

extension Maker {
  /// The concerns of the forum in Tunis and the two days that answer them, in the given rooms.
  mutating func addAgenda(of forum: Forum, room rooms: [String], guests: [Guest]) {
    let concerns = addConcerns(
      to: forum.id,
      [
        ("Complaints end at the station they are about", .civilSociety, 5),
        ("Searches of homes at night, with children asleep in the room", .civilSociety, 5),
        ("Nobody at the counter speaks the language of the quarter", .civilSociety, 4),
        ("Women who report violence are sent from desk to desk", .civilSociety, 5),
        ("Officers are moved on before anybody knows their names", .police, 3),
        ("Residents film a stop but never see what led to it", .police, 3),
        ("Whoever talks with the police is taken for an informer", .civilSociety, 4),
        ("Pay comes late and officers are blamed for what follows", .police, 3),
      ])
    let here = guests.filter { $0.forum == forum.id }
    let speakers = here.filter { $0.role == .speaker || $0.role == .delegate }.map(\.person.id)
    let facilitators = here.filter { $0.role == .facilitator }.map(\.person.id)
    let monitors = here.filter { $0.role == .monitor }.map(\.person.id)
    for (order, item) in AgendaItem.twoDays.enumerated() {
      var session = Session(id: newID(), forum: forum.id, title: item.title, format: item.format, minutes: item.minutes)
      session.slot = Session.Slot(day: item.day, start: item.start, room: rooms[min(item.room, rooms.count - 1)])
      session.caucus = item.caucus
      session.objective = item.objective
      session.concerns = item.concerns.map { concerns[$0] }
      if item.format.isWork {
        session.facilitators = Self.turn(facilitators, order, count: 1)
        session.interpretation = item.format == .caucus ? [] : forum.interpretation
        session.rapporteur = Self.turn(monitors, order, count: 1).first
      }
      if item.format == .panel { session.speakers = Self.turn(speakers, order, count: 3) }
      put(session)
    }
  }

  /// Concerns raised for the other forums, and one that no forum answers yet.
  mutating func addOtherConcerns(to forums: Forums) {
    _ = addConcerns(
      to: forums.nairobi.id, [("Patrols pass at night and stop for young men only", .civilSociety, 5)])
    _ = addConcerns(
      to: forums.colombo.id,
      [
        ("Statements are taken in a language the witness cannot read", .civilSociety, 5),
        ("Few women apply to stations that have no room for them", .police, 4),
      ])
    _ = addConcerns(to: nil, [("Watch groups with sticks do what the police will not", .media, 2)])
  }

  private mutating func addConcerns(
    to forum: ID<Forum>?, _ concerns: [(text: String, sector: Sector, weight: Int)]
  ) -> [ID<Concern>] {
    var ids: [ID<Concern>] = []
    for (order, raised) in concerns.enumerated() {
      var concern = Concern(id: newID(), text: raised.text, raisedBy: raised.sector)
      concern.forum = forum
      concern.weight = raised.weight
      concern.raisedOn = today - 70 + order * 3
      ids.append(concern.id)
      put(concern)
    }
    return ids
  }

  /// Some of a list, from a place that moves on with each turn; each once.
  private static func turn<Item>(_ items: [Item], _ turn: Int, count: Int) -> [Item] {
    (0..<min(count, items.count)).map { items[(turn * count + $0) % items.count] }
  }
}
