package nl.zorgvuldig;

/// The addresses about what goes on at a school beside its lessons; a part of [Routes].
final class SchoolLifeRoutes {
    static final String TABLE = """
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
            GET   /filmen                                          ouder ouder2 ouder-zonder-gezag
            POST  /filmen                                          ouder ouder2 ouder-zonder-gezag
            POST  /filmen/{request}/intrekken                      -
            GET   /filmverzoeken                                   leerkracht leerkracht2 directeur directeur2
            GET   /filmverzoeken/{request}                         -
            POST  /filmverzoeken/{request}                         -
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
            GET   /externe-overleggen                              ib directeur directeur2
            GET   /externe-overleggen/{consultation}               -
            POST  /externe-overleggen/{consultation}/plannen       -
            POST  /externe-overleggen/{consultation}/gehouden      -
            POST  /externe-overleggen/{consultation}/einde         -
            POST  /externe-overleggen/{consultation}/adviezen/{advice} -
            GET   /leerlingen/{pupil}/externe-overleggen/nieuw     ib directeur
            POST  /leerlingen/{pupil}/externe-overleggen/nieuw     ib directeur
            GET   /deskundigen                                     ib directeur directeur2
            GET   /deskundigen/nieuw                               ib directeur directeur2
            POST  /deskundigen/nieuw                               ib directeur directeur2
            GET   /deskundigen/{expert}                            -
            POST  /deskundigen/{expert}                            -
            POST  /deskundigen/{expert}/sluiten                    -
            GET   /anonieme-vragen/nieuw                           ib directeur directeur2
            POST  /anonieme-vragen/nieuw                           ib directeur directeur2
            GET   /anonieme-vragen/{question}                      -
            POST  /anonieme-vragen/{question}/einde                -
            GET   /deskundige                                      deskundige
            GET   /deskundige/{consultation}                       -
            GET   /deskundige/{consultation}/stand                 -
            POST  /deskundige/{consultation}/advies                -
            GET   /deskundige/vragen/{question}                    -
            POST  /deskundige/vragen/{question}                    -
            GET   /schoolactiviteiten                              ouder ouder2 ouder-zonder-gezag
            """;

    private SchoolLifeRoutes() {}
}
