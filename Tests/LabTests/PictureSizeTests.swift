import Colours
import Figures
import Testing

@testable import Lab

@Suite struct PictureSizeTests {
    @Test(arguments: [
        ([960, 720], [1920, 1440]), ([160, 120], [1920, 1440]), ([800, 800], [1440, 1440]),
        ([1000, 400], [1920, 768]), ([4000, 3000], [4000, 3000]), ([64, 8192], [64, 8192]),
        ([1920, 1440], [1920, 1440]),
    ])
    func `the last picture is as large as fits, in the frames' proportions`(
        _ size: [Int], _ enlarged: [Int]
    ) {
        let result = PictureSize(uncheckedWidth: size[0], height: size[1]).enlarged
        #expect([result.width, result.height] == enlarged)
    }
}
