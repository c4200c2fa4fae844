import Colours
import Geometry
import NeuralNetworks
import Scenarios

// The functions that the worker calls. There is one thread. Texts and bytes that go in are written
// to `facet_input`; those that come out are at `facet_output`, until the next call.

nonisolated(unsafe) private var laboratory: Laboratory?
nonisolated(unsafe) private var input: [UInt8] = []
nonisolated(unsafe) private var output: [UInt8] = []

private func put(_ text: String) -> Int32 {
    output = Array(text.utf8)
    return Int32(output.count)
}

/// Room for this number of bytes, to be written before the next call.
@_expose(wasm, "facet_input")
@_cdecl("facet_input")
public func inputRoom(count: Int32) -> UnsafeMutableRawPointer? {
    input = Array(repeating: 0, count: max(1, Int(count)))
    return input.withUnsafeMutableBytes { $0.baseAddress }
}

/// Where the bytes of the last call are.
@_expose(wasm, "facet_output")
@_cdecl("facet_output")
public func outputBytes() -> UnsafeRawPointer? { output.withUnsafeBytes { $0.baseAddress } }

/// What the controls offer: the length of the JSON text.
@_expose(wasm, "facet_catalogue")
@_cdecl("facet_catalogue")
public func catalogue() -> Int32 { put(catalogueText()) }

/// Opens the scenario that is in the input.
///
/// - Returns: the length of the JSON text of its setup, or below 0 that of what is wrong.
@_expose(wasm, "facet_open")
@_cdecl("facet_open")
public func open() -> Int32 {
    do throws(PageError) {
        let opened = try Laboratory(json: input)
        laboratory = opened
        return put(opened.setupText)
    } catch {
        return -put(error.text)
    }
}

/// Takes up to this number of steps; 1 if more can follow.
@_expose(wasm, "facet_train")
@_cdecl("facet_train")
public func train(steps: Int32) -> Int32 { laboratory?.train(steps: Int(steps)) ?? false ? 1 : 0 }

/// Paints the present state in red, green, blue and opacity; the length of the bytes.
///
/// - Parameter look: the place of the look in the list of names.
@_expose(wasm, "facet_paint")
@_cdecl("facet_paint")
public func paint(width: Int32, height: Int32, look: Int32) -> Int32 {
    guard let size = PictureSize(width: Int(width), height: Int(height)),
        LookName.allCases.indices.contains(Int(look)),
        let picture = laboratory?.picture(size: size, look: LookName.allCases[Int(look)])
    else { return 0 }
    output = picture.rgba
    return Int32(output.count)
}

/// What is known of the present state: the length of the JSON text.
@_expose(wasm, "facet_state")
@_cdecl("facet_state")
public func state() -> Int32 { put(laboratory?.stateText ?? "null") }

/// The weights: the length of the JSON text.
@_expose(wasm, "facet_weights")
@_cdecl("facet_weights")
public func weights() -> Int32 { put(laboratory?.weightsText ?? "[]") }

/// What is at a place of the plane: the length of the JSON text.
@_expose(wasm, "facet_place")
@_cdecl("facet_place")
public func place(x: Double, y: Double) -> Int32 {
    put(laboratory?.place(Point(x, y)).json ?? "null")
}

/// The scenario as `facet run` takes it: the length of the text.
@_expose(wasm, "facet_yaml")
@_cdecl("facet_yaml")
public func yaml() -> Int32 { put(laboratory?.scenario.yaml ?? "") }

/// The present network as a file: the length of the bytes.
///
/// - Parameter format: 0 for safetensors, 1 for JSON.
@_expose(wasm, "facet_file")
@_cdecl("facet_file")
public func file(format: Int32) -> Int32 {
    output = laboratory?.file.bytes(as: format == 0 ? .safetensors : .json) ?? []
    return Int32(output.count)
}

extension Picture {
    /// Four bytes per pixel, opaque; of a picture of three.
    fileprivate var rgba: [UInt8] {
        let count = width * height
        return [UInt8](unsafeUninitializedCapacity: 4 * count) { pixels, initialisedCount in
            for index in 0..<count {
                pixels[4 * index] = bytes[3 * index]
                pixels[4 * index + 1] = bytes[3 * index + 1]
                pixels[4 * index + 2] = bytes[3 * index + 2]
                pixels[4 * index + 3] = 255
            }
            initialisedCount = 4 * count
        }
    }
}
