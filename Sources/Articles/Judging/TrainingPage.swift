internal import Markup

/// A page as `Tools/TrainBlocks` sees it: the same blocks and rows as the clean stage, without a judgement.
package struct TrainingPage: Sendable {
    /// The blocks' texts.
    package let texts: [String]
    /// Rows of features, one behind the other.
    package let rows: [Float]

    /// The names of a row's columns.
    package static let names = BlockFeature.names

    /// Throws where the page is one that the read stage would give up.
    package init(html: [UInt8], surveyor: Surveyor) throws {
        let survey = surveyor.survey(try HTMLReader().read(Sieve().sift(html).bytes))
        texts = survey.page.blocks.map(survey.page.string)
        rows = survey.features.rows
    }
}
