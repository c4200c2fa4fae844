import Geometry
import Randomness
import Testing

struct PlaneTransformTests {
    private let transform = PlaneTransform(
        window: Box(unchecked: (x0: -2, x1: 6, y0: 10, y1: 14)),
        rect: PixelRect(x: 100, y: 50, width: 640, height: 480))

    @Test func `the window's corners are the rectangle's, upside down`() {
        #expect(transform.pixel(Point(-2, 14)) == PixelPoint(100, 50))
        #expect(transform.pixel(Point(6, 10)) == PixelPoint(740, 530))
        #expect(transform.pixel(Point(2, 12)) == PixelPoint(420, 290))
        #expect(transform.rect.maxX == 740 && transform.rect.maxY == 530)
        #expect(transform.scaleX == 80 && transform.scaleY == -120)
    }

    @Test func `there and back is the same place`() {
        var generator = SeededGenerator(seed: 1, stream: .points)
        for _ in 0..<1000 {
            let point = Point(generator.uniform(-2, 6), generator.uniform(10, 14))
            #expect(transform.plane(transform.pixel(point)).distance(to: point) < 1e-13)
        }
    }

    @Test func `a form in pixels has the plane's values`() {
        var generator = SeededGenerator(seed: 2, stream: .points)
        for _ in 0..<1000 {
            let form = AffineForm(generator.normal(), generator.normal(), generator.normal())
            let point = Point(generator.uniform(-2, 6), generator.uniform(10, 14))
            let pixel = transform.pixel(point)
            let pixels = transform.pixelForm(form)
            let value = pixels.a * pixel.x + pixels.b * pixel.y + pixels.c
            #expect(abs(value - form.value(at: point)) < 1e-12)
        }
    }
}
