/// Fields of words that lie across the topics: a learned model sees that a text names a disease or a country, whether
/// or not its labels ever held that very word.
enum ThemeCode: String, Sendable, CaseIterable {
    case country, worldcity, leader, military, vnplace, tourplace, travel, food, disease, body, medicine, covid
    case nutrition, showjob, show, celebrity, school, english, court, crime, money, space, science, animal, family
    case lifestyle, weather, traffic, vngov, rescue, sport, software, farming, party, union, opinion
}
