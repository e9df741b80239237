// Embeds the files under Data/. A language is its folder Data/languages/xx and one pair of lines below.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "include/CEntenteData.h"

#define STRING(tokens) #tokens
#define EXPANDED(tokens) STRING(tokens)

static const struct EntenteFile files[] = {
#define FILE_NAME agencies.yaml
#include "file.h"
#define FILE_NAME countries.yaml
#include "file.h"
#define FILE_NAME forums.yaml
#include "file.h"
#define FILE_NAME leaders.yaml
#include "file.h"
#define FILE_NAME memberships.yaml
#include "file.h"
#define FILE_NAME readings.forest
#include "file.h"
#define FILE_NAME ties.forest
#include "file.h"

#define LANGUAGE fr
#include "language.h"
#define LANGUAGE en
#include "language.h"

    {0, 0, 0},
};

// The parts of an HTML page; apart, for they are no lexicon.
static const struct EntenteFile page[] = {
#define FILE_NAME page/page.html
#include "file.h"
#define FILE_NAME page/page.css
#include "file.h"
#define FILE_NAME page/page.js
#include "file.h"

    {0, 0, 0},
};

struct EntenteFile entente_page(size_t number) {
    const size_t last = sizeof page / sizeof page[0] - 1;
    return page[number < last ? number : last];
}

struct EntenteFile entente_file(size_t number) {
    const size_t last = sizeof files / sizeof files[0] - 1;
    return files[number < last ? number : last];
}
