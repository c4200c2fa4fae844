#include "template/types.h"

#define SET(name) name##_baseline
#define EVALUATION_UNITS 2
#include "template/evaluation/evaluation.h"
