// swift-tools-version: 6.2
import PackageDescription

let facet = Target.Dependency.product(name: "FacetLibraries", package: "facet")

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "facet", path: "..")],
    targets: [
        .target(name: "Probes"),
        .executableTarget(name: "Benchmarks", dependencies: ["Probes", facet]),
    ]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
