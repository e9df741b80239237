// The data files, in the binary: `path` is relative to Data/, `bytes` are as they stand in the repository.
#ifndef ENTENTE_DATA_H
#define ENTENTE_DATA_H

#include <stddef.h>

struct EntenteFile {
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/// The lexicon file with that number, from 0; `path` is NULL behind the last one.
struct EntenteFile entente_file(size_t number);

/// The same, of the parts of an HTML page.
struct EntenteFile entente_page(size_t number);

#endif
