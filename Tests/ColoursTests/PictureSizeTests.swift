import Colours
import Testing

@Suite struct PictureSizeTests {
    @Test(arguments: [(0, 1), (1, 0), (-1, 5), (8193, 1), (1, 8193), (.max, .max)])
    func `there is no size with an impossible side`(width: Int, height: Int) {
        #expect(PictureSize(width: width, height: height) == nil)
    }

    @Test(arguments: [(1, 1), (1, 8192), (8192, 1), (8192, 8192), (960, 720)])
    func `a size has the sides that it is made with`(width: Int, height: Int) throws {
        let size = try #require(PictureSize(width: width, height: height))
        #expect((size.width, size.height) == (width, height))
    }
}
