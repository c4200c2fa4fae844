import Testing

@Suite struct SourceFileTests {
    @Test func `functions and computed properties reach from their name to their closing brace`() {
        let swift = """
            import Testing
            @testable import Shapes
            public import Lines

            protocol Shape {
                func area() -> Double
                init(_ side: Double)
            }

            extension Shape {
                static func sum<T>(
                    of shapes: [Shape]
                ) -> Double
                where T: Shape {
                    for shape in shapes {
                        total += shape.area()
                    }
                    return total
                }

                subscript(index: Int) -> Double { 1 }

                private(set) var sides = 4
                var corners: Int { sides }

                @inlinable public static var names: [String] {
                    ["square"]
                }

                @Test(arguments: [1, 2]) func `a name`(_ number: Int) {
                    #expect(text == \"\"\"
                        }
                        \"\"\")
                }
            }

            """
        let file = SourceFile(path: "Shape.swift", text: swift)
        #expect(
            file.functions == [
                .init(line: 11, lineCount: 9), .init(line: 26, lineCount: 3),
                .init(line: 30, lineCount: 5),
            ])
        #expect(file.imports == ["Testing", "Shapes", "Lines"])
    }

    @Test func `functions in C are those with a body`() {
        let text = """
            typedef struct {
                int count;
            } box;

            void declared(int size);

            static int made(const box *box,
                            int size) {
                if (size) {
                    return 1;
                }
                return box->count;
            }

            DECLARE(baseline)
            int other(void) {
                return 0;
            }

            """
        let file = SourceFile(path: "box.c", text: text)
        #expect(file.functions == [.init(line: 7, lineCount: 7), .init(line: 16, lineCount: 3)])
    }
}
