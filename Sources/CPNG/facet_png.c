#include "facet_png.h"
int facet_png_placeholder(void) { return 0; }
