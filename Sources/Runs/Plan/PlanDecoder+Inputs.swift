internal import Intake

extension PlanDecoder {
    func decodeInputs(_ object: PlanObject, into plan: inout Plan) {
        let paths = object.strings("paths")
        let lists = object.strings("lists")
        if paths != nil || lists != nil {
            plan.inputs.sources = (paths ?? []).map { source($0.text) }
                + (lists ?? []).map { .list(path: $0.text == "-" ? "-" : PlanPath.resolve($0.text, in: folder), root: folder) }
            if plan.inputs.sources.isEmpty {
                object.complain(object.place(of: "paths") ?? object.place(of: "lists"), "paths", "expected at least one input")
            }
        }
        decodeLimits(object.object("limits"), into: &plan.inputs.limits)
        let names = object.object("field_names")
        for field in RecordField.allCases {
            if let found = names.strings(field.rawValue) { plan.inputs.fieldNames[field] = found.map(\.text) }
        }
        names.finish()
        plan.inputs.mappings = object.objects("xml").compactMap(mapping)
        object.finish()
    }

    private func source(_ text: String) -> Source {
        text == "-" ? .standardInput : .path(name: text, path: PlanPath.resolve(text, in: folder))
    }

    private func decodeLimits(_ object: PlanObject, into limits: inout PlanLimits) {
        limits.documentBytes = object.integer("document_bytes", in: 1_000...1 << 30) ?? limits.documentBytes
        limits.inputBytes = object.integer("input_bytes", in: 1_000...1 << 50) ?? limits.inputBytes
        limits.compressionRatio = object.number("compression_ratio", in: 1...10_000_000) ?? limits.compressionRatio
        limits.members = object.integer("archive_members", in: 1...100_000_000) ?? limits.members
        limits.depth = object.integer("depth", in: 8...10_000) ?? limits.depth
        limits.attributes = object.integer("attributes", in: 8...10_000) ?? limits.attributes
        limits.seconds = object.number("seconds", in: 0.1...3_600) ?? limits.seconds
        object.finish()
    }

    private func mapping(_ object: PlanObject) -> XMLMapping? {
        let root = object.string("root")
        let record = object.string("record")
        let markup = object.choice("markup", BodyMarkup.self) ?? .auto
        let fields = object.object("fields")
        var paths: [RecordField: [FieldPath]] = [:]
        for field in RecordField.allCases {
            guard let found = fields.strings(field.rawValue) else { continue }
            paths[field] = found.compactMap { fieldPath($0.text, at: $0.tree, field, of: fields) }
        }
        fields.finish()
        object.finish()
        if record == nil, object.place(of: "record") == nil {
            object.complain(nil, "record", "missing: the element that holds one article")
        }
        if object.place(of: "fields") == nil || fields.place(of: "body") == nil {
            object.complain(object.place(of: "fields"), "fields.body", "missing: where the article's text stands")
        }
        return record.map { XMLMapping(root: root, record: $0, fields: paths, bodyMarkup: markup) }
    }

    private func fieldPath(_ text: String, at tree: JSONTree, _ field: RecordField, of object: PlanObject) -> FieldPath? {
        if let path = FieldPath(text) { return path }
        object.complain(
            tree, field.rawValue,
            "\"\(text)\" is no path; paths are such as \"meta/title\", \"@id\", \"link[@rel=alternate]/@href\" or \".\"")
        return nil
    }
}
