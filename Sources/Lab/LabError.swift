public import Colours
public import Figures
public import Files
public import NeuralNetworks
public import PNG

/// Why a folder could not be made, read or filled.
public enum LabError: Error, Sendable, Equatable {
    /// The path of a folder to be is that of something else.
    case notAFolder(String)
    /// The folder that an export is to go to is that of the run itself.
    case isRun(String)
    /// The folder has something in it, and nobody said that it may be replaced.
    case notEmpty(String)
    /// The folder has something in it that no run has left there, so it is not replaced.
    case notARun(String)
    /// A part of the folder is a link to another place, where nothing is written.
    case linked(String)
    /// Another run writes to the folder.
    case busy(String)
    /// The folder cannot be made or opened; the system's number says why.
    case cannotCreate(String, code: Int32)
    /// A file cannot be written in full; the system's number says why.
    case cannotWrite(String, code: Int32)
    /// A file cannot be removed; the system's number says why.
    case cannotRemove(String, code: Int32)
    /// A program that is not installed would have to make the file.
    case programMissing(String, program: String)
    /// The program that makes the file cannot be started; the system's number says why.
    case cannotStart(String, program: String, code: Int32)
    /// The program that makes the file has failed; its own words say why.
    case programFailed(String, program: String, reason: String)

    case unreadable(String, InputFileError)
    /// The file is not a network.
    case badModel(String, SafetensorsError)
    /// What the file says of its network cannot be used.
    case badMetadata(String, ModelMetadataError)
    /// The text is not a network.
    case badNetwork(String, NetworkDocumentError)
    /// The sums of this unit may grow too large to reckon with.
    case excessive(String, unit: String)
    /// The folder is not that of a run: this file of it is missing.
    case incomplete(String, missing: String)
    /// A table of a run is not as the run wrote it.
    case badTable(String, line: Int)
    /// The snapshots of a run are not as many as the rows of its metrics.
    case snapshotCount(String, rows: Int, snapshots: Int)
    /// A snapshot's network does not tell apart as many classes as the run's points have.
    case classCount(String, network: Int, points: Int)
    /// A frame between others is missing.
    case missingFrame(String)
    /// A frame is no PNG file that can be read.
    case badFrame(String, PNGError)
    /// A frame is of another size than the first one.
    case frameSize(String, PictureSize, first: PictureSize)
    /// Training showed no state at all, not even its first.
    case nothingTrained(String)
    /// A picture could not be encoded; the encoder's words say why.
    case picture(String, reason: String)
    /// The file cannot be made; the system's number says why.
    case cannotCreateFile(String, code: Int32)
    /// The path is that of something that is neither a file nor a folder.
    case notAFile(String)
    /// The file is there already, and nobody said that it may be replaced.
    case exists(String)
    /// A network has more regions than can be told of in this way.
    case tooManyRegions(String, limit: Int, windowHelps: Bool)
    /// The form is for networks with linear regions, and this activation has none.
    case smooth(String, Activation)
    /// The certificate is for networks with linear regions, and this activation has none.
    case unverifiable(String, Activation)
    /// There are no hidden units, without which nothing can be told.
    case noUnits(String)
    /// A view that shows nothing of such a network.
    case noPicture(String, FigureError)
    /// There are no points, without which nothing can be told.
    case noPoints(String)
    /// A side of a window is smaller than a millionth of that of the model's own.
    case zoom(String, NarrowSide)
    /// The regions are not what they should be: a fault of facet.
    case failedCertificate(String, reason: String)
}
