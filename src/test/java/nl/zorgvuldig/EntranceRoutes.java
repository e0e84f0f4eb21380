package nl.zorgvuldig;

/// The addresses at which people get in, or are helped to; a part of [Routes].
final class EntranceRoutes {
    static final String TABLE = """
            GET   /aanmelden                                       everybody
            POST  /aanmelden                                       everybody
            GET   /aanmelden/verzonden                             everybody
            GET   /aanmelden/link/{code}                           everybody
            POST  /aanmelden/link                                  -
            GET   /aanmelden/met/{provider}                        -
            GET   /aanmelden/met/{provider}/terug                  -
            GET   /aanmelden/afgemeld                              everybody
            GET   /aanmelden/verlopen                              everybody
            GET   /aanmelden/sessie                                everybody
            POST  /aanmelden/sessie                                everybody
            GET   /aanmelden/demo                                  everybody
            POST  /aanmelden/demo                                  everybody
            GET   /toegang                                         directeur directeur2 bestuur beheer
            POST  /toegang                                         directeur directeur2 bestuur beheer
            POST  /toegang/brieven                                 directeur directeur2
            GET   /toegang/{person}                                directeur bestuur beheer
            POST  /toegang/{person}/brief                          directeur
            POST  /toegang/{person}/adres                          directeur bestuur
            POST  /toegang/{person}/gezien                         directeur bestuur
            POST  /toegang/{person}/stoppen                        directeur bestuur
            POST  /toegang/{person}/afmelden                       directeur bestuur beheer
            POST  /toegang/{person}/klopt                          directeur bestuur beheer
            GET   /mijn-adres                                      signed-in leerling
            GET   /uitnodiging                                     everybody
            POST  /uitnodiging                                     everybody
            GET   /uitnodiging/verzonden                           everybody
            GET   /nieuw-adres/{code}                              everybody
            POST  /nieuw-adres                                     -
            GET   /nieuw-adres/stop/{code}                         everybody
            POST  /nieuw-adres/stop                                -
            """;

    private EntranceRoutes() {}
}
