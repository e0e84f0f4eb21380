package nl.zorgvuldig;

/// The addresses about what goes on at a school beside its lessons; a part of [Routes].
final class SchoolLifeRoutes {
    static final String TABLE =
            """
            GET   /activiteiten                                    leerkracht leerkracht2 ib directeur directeur2 bestuur
            GET   /activiteiten/nieuw                              leerkracht leerkracht2 ib directeur directeur2
            POST  /activiteiten/nieuw                              leerkracht leerkracht2 ib directeur directeur2
            GET   /activiteiten/{event}                            -
            POST  /activiteiten/{event}                            -
            POST  /activiteiten/{event}/opnieuw                    -
            POST  /activiteiten/{event}/brieven                    -
            POST  /activiteiten/{event}/uitgedeeld                 -
            GET   /activiteiten/tekst                              directeur directeur2
            GET   /activiteiten/tekst/{school}                     -
            POST  /activiteiten/tekst/{school}                     -
            GET   /overleggen                                      leerkracht leerkracht2 ib directeur directeur2
            GET   /overleggen/signalen                             ib directeur directeur2
            GET   /overleggen/nieuw                                leerkracht leerkracht2 ib directeur directeur2
            POST  /overleggen/nieuw                                leerkracht leerkracht2 ib directeur directeur2
            GET   /overleggen/{meeting}                            -
            GET   /overleggen/{meeting}/wijzigen                   -
            POST  /overleggen/{meeting}/wijzigen                   -
            POST  /overleggen/{meeting}/afzeggen                   -
            POST  /overleggen/{meeting}/beginnen                   -
            GET   /overleggen/{meeting}/afsluiten                  -
            POST  /overleggen/{meeting}/afsluiten                  -
            GET   /overleggen/{meeting}/leerlingen/{pupil}         -
            POST  /overleggen/{meeting}/leerlingen/{pupil}         -
            POST  /overleggen/{meeting}/leerlingen/{pupil}/bewaren -
            GET   /schoolactiviteiten                              ouder ouder2 ouder-zonder-gezag
            """;

    private SchoolLifeRoutes() {}
}
