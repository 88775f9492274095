import Language
import Pipeline
import Testing
@testable import Classification

/// The embedded gazetteer: its counts are those of the laws that drew the units up.
struct GazetteerTests {
    static let gazetteer = Result { () throws -> Gazetteer in
        var vocabulary = Vocabulary()
        return try GazetteerReading.read(pack: LanguagePack(code: "vi"), &vocabulary)
    }

    @Test(arguments: [
        (Era.threeTiers, Unit.Tier.province, 63), (.threeTiers, .district, 696), (.threeTiers, .commune, 10_047),
        (.twoTiers, .province, 34), (.twoTiers, .district, 0), (.twoTiers, .commune, 3_321),
    ])
    func holdsEveryUnit(era: Era, tier: Unit.Tier, count: Int) throws {
        #expect(try Self.gazetteer.get().units.filter { $0.era == era && $0.tier == tier }.count == count)
    }

    @Test func everyOlderUnitKnowsItsSuccessors() throws {
        let gazetteer = try Self.gazetteer.get()
        let older = gazetteer.units.indices.map(UnitID.init).filter { gazetteer.units[Int($0)].era == .threeTiers }
        let communes = older.filter { gazetteer.units[Int($0)].tier == .commune }
        #expect(communes.filter { gazetteer.successors(of: $0).isEmpty }.count == 12)
        #expect(communes.filter { gazetteer.successors(of: $0).count > 1 }.count == 471)
        for unit in older {
            let province = gazetteer.provinceSince2025(of: unit)
            #expect(gazetteer.units[Int(province)].era == .twoTiers)
            for successor in gazetteer.successors(of: unit) { #expect(gazetteer.provinceSince2025(of: successor) == province) }
        }
    }

    @Test func everyProvinceSince2025HasAPredecessorOfItsName() throws {
        let gazetteer = try Self.gazetteer.get()
        let provinces = gazetteer.units.indices.map(UnitID.init).filter { gazetteer.units[Int($0)].tier == .province }
        let names = Set(provinces.filter { gazetteer.units[Int($0)].era == .threeTiers }.map(gazetteer.name))
        for province in provinces where gazetteer.units[Int(province)].era == .twoTiers { #expect(names.contains(gazetteer.name(province))) }
    }

    /// Quảng Ninh kept its borders: 13 districts became 54 communes, two of them special zones.
    @Test func quangNinhHasFiftyFourCommunes() throws {
        let gazetteer = try Self.gazetteer.get()
        let communes = gazetteer.units.filter { $0.era == .twoTiers && $0.tier == .commune && gazetteer.name($0.parent) == "Quảng Ninh" }
        #expect(communes.count == 54)
        #expect(communes.filter { $0.kind == .specialZone }.count == 2)
        let districts = gazetteer.units.filter { $0.tier == .district && gazetteer.name($0.parent) == "Quảng Ninh" }
        #expect(districts.count == 13)
    }
}
