// One entry of the table in data.c: the file Data/FILE_NAME.
{EXPANDED(FILE_NAME),
    (const unsigned char[]){
#embed EXPANDED(Data/FILE_NAME)
    },
    sizeof(const unsigned char[]){
#embed EXPANDED(Data/FILE_NAME)
    }},
#undef FILE_NAME
