package nl.zorgvuldig;

/// The addresses of what somebody can ask about data; a part of [Routes]. The stories and the tests
/// of the module ask with requests that are there.
final class RightRoutes {
    static final String TABLE = """
            GET   /mijn-rechten                                    ouder ouder2 ouder-zonder-gezag leerling leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            GET   /mijn-rechten/vragen/{subject}                   -
            POST  /mijn-rechten/vragen/{subject}                   -
            GET   /mijn-rechten/{request}                          -
            POST  /mijn-rechten/{request}/intrekken                -
            GET   /mijn-rechten/{request}/brief                    -
            GET   /mijn-rechten/{request}/gegevens                 -
            GET   /verzoeken                                       directeur directeur2 bestuur personeel
            GET   /verzoeken/{request}                             -
            GET   /verzoeken/{request}/brief                       -
            POST  /verzoeken/{request}/controle                    -
            POST  /verzoeken/{request}/uitstel                     -
            POST  /verzoeken/{request}/besluit                     -
            POST  /verzoeken/{request}/gedaan                      -
            POST  /verzoeken/{request}/vrijgeven                   -
            """;

    private RightRoutes() {}
}
