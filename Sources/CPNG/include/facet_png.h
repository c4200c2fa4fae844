#ifndef FACET_PNG_H
#define FACET_PNG_H
int facet_png_placeholder(void);
#endif
