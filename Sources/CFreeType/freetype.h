#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

/// Light hinting snaps outlines to whole pixels from bottom to top only: lines of text are crisp,
/// and letters keep their shapes and their places between pixels along the line. (A macro with
/// arguments, which Swift does not see.)
static const FT_Int32 facet_load_light = FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP;
