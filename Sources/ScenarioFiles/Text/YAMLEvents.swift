import CYaml

/// What LibYAML meets in a text, one event after the other.
struct YAMLEvent {
    enum Kind {
        case scalar(String)
        case listStart
        case mappingStart
        /// The end of a list or a mapping.
        case collectionEnd
        case documentStart
        case alias
        case streamEnd
        /// The stream's start and the document's end, which carry no information.
        case other
    }

    var kind: Kind
    var hasAnchor = false
    var hasTag = false
    var place: Place
}

/// What LibYAML cannot make sense of.
struct YAMLFault: Error {
    var problem: String
    var place: Place
    /// What it was reading, and where that began.
    var context: String?
    var contextPlace: Place
}

/// The events of a text, found in time linear in its length.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// The events of a text that was checked to have only characters that YAML allows.
    init(_ text: String) {
        // The parser keeps a pointer to itself and one to its input: both need a fixed address.
        input = .allocate(capacity: text.utf8.count)
        _ = input.initialize(from: text.utf8)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event; do not call it after the stream's end.
    mutating func next() throws(YAMLFault) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private var fault: YAMLFault {
        YAMLFault(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "not enough memory",
            place: Place(parser.pointee.problem_mark),
            context: parser.pointee.context.map { String(cString: $0) },
            contextPlace: Place(parser.pointee.context_mark))
    }
}

extension Place {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t) {
        let place = Place(event.start_mark)
        let data = event.data
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            // A bare `!` leaves no tag behind but takes away the plain style's implicit one.
            let isBare = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.plain_implicit == 0
            self.init(
                kind: .scalar(String(decoding: bytes, as: UTF8.self)),
                hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil || isBare, place: place)
        case YAML_SEQUENCE_START_EVENT:
            let list = data.sequence_start
            self.init(
                kind: .listStart, hasAnchor: list.anchor != nil,
                hasTag: list.tag != nil || list.implicit == 0, place: place)
        case YAML_MAPPING_START_EVENT:
            let mapping = data.mapping_start
            self.init(
                kind: .mappingStart, hasAnchor: mapping.anchor != nil,
                hasTag: mapping.tag != nil || mapping.implicit == 0, place: place)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            self.init(kind: .collectionEnd, place: place)
        case YAML_DOCUMENT_START_EVENT: self.init(kind: .documentStart, place: place)
        case YAML_ALIAS_EVENT: self.init(kind: .alias, place: place)
        case YAML_STREAM_END_EVENT: self.init(kind: .streamEnd, place: place)
        default: self.init(kind: .other, place: place)
        }
    }
}
