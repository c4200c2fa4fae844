import Geometry
import JSON

extension JSONValue {
    /// A function of the plane as the list of a, b and c.
    static func form(_ form: AffineForm) -> JSONValue { .numbers([form.a, form.b, form.c]) }
}
