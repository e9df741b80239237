// The entries of one language in the table in data.c: the files of Data/languages/LANGUAGE.
#define FILE_NAME languages/LANGUAGE/words.yaml
#include "file.h"
#define FILE_NAME languages/LANGUAGE/countries.yaml
#include "file.h"
#define FILE_NAME languages/LANGUAGE/offices.yaml
#include "file.h"
#define FILE_NAME languages/LANGUAGE/paradigms.yaml
#include "file.h"
#define FILE_NAME languages/LANGUAGE/verbs.yaml
#include "file.h"
#define FILE_NAME languages/LANGUAGE/nouns.yaml
#include "file.h"
#define FILE_NAME languages/LANGUAGE/claims.yaml
#include "file.h"
#undef LANGUAGE
