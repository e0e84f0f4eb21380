package nl.zorgvuldig;

/// The addresses about what is given to others; a part of [Routes].
final class ExchangeRoutes {
    static final String TABLE = """
            GET   /uitwisseling                                    ib directeur directeur2
            GET   /uitwisseling/{disclosure}                       -
            POST  /uitwisseling/{disclosure}/ingezien              -
            POST  /uitwisseling/{disclosure}/vordering             -
            POST  /uitwisseling/{disclosure}/vastleggen            -
            POST  /uitwisseling/{disclosure}/versturen             -
            POST  /uitwisseling/{disclosure}/vertellen             -
            POST  /uitwisseling/{disclosure}/stoppen               -
            GET   /uitwisseling/{disclosure}/pakket                -
            GET   /uitwisseling/{disclosure}/stukken/{piece}       -
            POST  /uitwisseling/{disclosure}/stukken/{piece}       -
            GET   /leerlingen/{pupil}/geven                        ib directeur
            POST  /leerlingen/{pupil}/geven                        ib directeur
            GET   /leerlingen/{pupil}/al-gegeven                   ib directeur
            POST  /leerlingen/{pupil}/al-gegeven                   ib directeur
            GET   /gronden                                         bestuur
            POST  /gronden/{ground}                                bestuur
            GET   /gegeven                                         signed-in leerling
            GET   /leerlingen/{pupil}/vragen                       ib directeur
            POST  /leerlingen/{pupil}/vragen                       ib directeur
            GET   /navraag/{inquiry}                               -
            POST  /navraag/{inquiry}/versturen                     -
            POST  /navraag/{inquiry}/stoppen                       -
            GET   /navraag/{inquiry}/antwoord                      -
            POST  /navraag/{inquiry}/antwoord                      -
            GET   /navraag/{inquiry}/brief                         -
            GET   /aanleveren/{address}                            -
            POST  /aanleveren/{address}                            -
            POST  /aanleveren/{address}/brief                      -
            GET   /pakket/{address}                                -
            POST  /pakket/{address}                                -
            """;

    private ExchangeRoutes() {}
}
