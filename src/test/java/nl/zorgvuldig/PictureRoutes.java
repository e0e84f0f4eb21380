package nl.zorgvuldig;

/// The addresses of pictures, with who may, as in [Routes].
final class PictureRoutes {
    static final String TABLE = """
            GET   /albums                                          leerkracht leerkracht2 directeur directeur2
            GET   /groepen/{group}/albums/nieuw                    leerkracht directeur
            POST  /groepen/{group}/albums/nieuw                    leerkracht directeur
            GET   /groepen/{group}/albums/{album}                  leerkracht directeur
            POST  /groepen/{group}/albums/{album}                  leerkracht directeur
            POST  /groepen/{group}/albums/{album}/foto             leerkracht directeur
            GET   /groepen/{group}/albums/{album}/foto/{number}    -
            GET   /groepen/{group}/albums/{album}/{picture}        leerkracht directeur
            POST  /groepen/{group}/albums/{album}/{picture}        leerkracht directeur
            GET   /groepen/{group}/albums/{album}/{picture}/beeld  leerkracht directeur
            POST  /groepen/{group}/albums/{album}/{picture}/weg    leerkracht directeur
            POST  /groepen/{group}/albums/{album}/{picture}/opnieuw -
            GET   /groepen/{group}/albums/{album}/{picture}/film   -
            POST  /groepen/{group}/albums/{album}/{picture}/namen  -
            GET   /publicaties                                     leerkracht leerkracht2 directeur directeur2
            GET   /groepen/{group}/publicaties/albums/{album}      leerkracht directeur
            GET   /groepen/{group}/publicaties/{picture}           -
            GET   /groepen/{group}/publicaties/{picture}/{channel} -
            POST  /groepen/{group}/publicaties/{picture}/{channel} -
            GET   /groepen/{group}/publicaties/{picture}/{channel}/beeld -
            POST  /groepen/{group}/publicaties/{picture}/{channel}/{placed}/weg -
            POST  /groepen/{group}/publicaties/{picture}/{channel}/kopie/{copy}/bestand -
            POST  /groepen/{group}/publicaties/{picture}/{channel}/kopie/{copy}/weg -
            GET   /publicaties/weghalen                            leerkracht leerkracht2 directeur directeur2
            GET   /beeld/{address}                                 -
            GET   /mijn-fotos                                      signed-in leerling
            GET   /mijn-fotos/{pupil}                              -
            GET   /mijn-fotos/{pupil}/{picture}/beeld              -
            GET   /mijn-fotos/{pupil}/{picture}/film               -
            """;

    private PictureRoutes() {}
}
