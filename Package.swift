// swift-tools-version: 6.2
import PackageDescription

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "facet",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "facet", targets: ["FacetCommand"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Row 0: no imports but the system's.
        .systemLibrary(
            name: "CLibPNG", pkgConfig: "libpng",
            providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        .systemLibrary(
            name: "CFreeType", pkgConfig: "freetype2",
            providers: [.apt(["libfreetype-dev"]), .brew(["freetype"])]),
        .target(name: "CPNG", dependencies: ["CLibPNG"]),
        .target(name: "Kernels"),
        .target(name: "Colours"),
        .target(name: "RealFunctions"),
        .target(name: "Geometry"),
        // Row 1
        .target(name: "Randomness", dependencies: ["RealFunctions"]),
        .target(name: "PNG", dependencies: ["CPNG", "Colours"]),
        .target(
            name: "NeuralNetworks", dependencies: ["Geometry", "Randomness", "RealFunctions"]),
        // Row 2
        .target(
            name: "Datasets",
            dependencies: ["Colours", "Geometry", "PNG", "Randomness", "RealFunctions"]),
        .target(name: "Raster", dependencies: ["CFreeType", "Colours", "Geometry"]),
        .target(name: "LinearRegions", dependencies: ["Geometry", "NeuralNetworks"]),
        // Row 3
        .target(
            name: "Training",
            dependencies: [
                "Datasets", "Geometry", "Kernels", "NeuralNetworks", "Randomness", "RealFunctions",
            ]),
        // Row 4
        .target(
            name: "Scenarios",
            dependencies: ["Colours", "Datasets", "Geometry", "NeuralNetworks", "Training", yams]),
        .target(
            name: "Figures",
            dependencies: [
                "Colours", "Datasets", "Geometry", "LinearRegions", "NeuralNetworks", "Raster",
                "Training",
            ]),
        // Rows 5 and 7
        .target(
            name: "Lab",
            dependencies: [
                "Colours", "Datasets", "Figures", "Geometry", "LinearRegions", "NeuralNetworks",
                "PNG", "Raster", "Scenarios", "Training",
            ]),
        .executableTarget(name: "FacetCommand", dependencies: ["Lab", argumentParser]),
        // Tests mirror the sources.
        .testTarget(name: "ColoursTests", dependencies: ["Colours"]),
        .testTarget(name: "KernelsTests", dependencies: ["Kernels", "RealFunctions"]),
        .testTarget(name: "GeometryTests", dependencies: ["Geometry"]),
        .testTarget(name: "RandomnessTests", dependencies: ["Randomness"]),
        .testTarget(name: "RealFunctionsTests", dependencies: ["RealFunctions"]),
        .testTarget(name: "PNGTests", dependencies: ["Colours", "PNG"]),
        .testTarget(
            name: "NeuralNetworksTests", dependencies: ["Geometry", "NeuralNetworks", "Randomness"]),
        .testTarget(
            name: "DatasetsTests",
            dependencies: ["Colours", "Datasets", "Geometry", "PNG", "Randomness"]),
        .testTarget(name: "RasterTests", dependencies: ["Colours", "Geometry", "Raster"]),
        .testTarget(
            name: "LinearRegionsTests",
            dependencies: ["Geometry", "LinearRegions", "NeuralNetworks", "Randomness"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "TrainingTests",
            dependencies: [
                "Datasets", "Geometry", "NeuralNetworks", "Randomness", "RealFunctions", "Training",
            ]),
        .testTarget(
            name: "FiguresTests",
            dependencies: [
                "Colours", "Datasets", "Figures", "Geometry", "NeuralNetworks", "PNG", "Randomness",
                "Raster", "Training",
            ],
            resources: [.copy("Golden")]),
        .testTarget(
            name: "ScenariosTests",
            dependencies: [
                "Colours", "Datasets", "Geometry", "NeuralNetworks", "Randomness", "Scenarios",
                "Training",
            ]),
        .testTarget(
            name: "LabTests",
            dependencies: ["Datasets", "Figures", "Lab", "NeuralNetworks", "PNG", "Scenarios"]),
        .testTarget(name: "FacetCommandTests", dependencies: ["FacetCommand"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
