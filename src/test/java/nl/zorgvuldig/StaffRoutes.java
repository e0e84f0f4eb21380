package nl.zorgvuldig;

/// The addresses of what staff must have received, of who could open what, and of lessons; a part
/// of [Routes].
final class StaffRoutes {
    static final String TABLE = """
            GET   /gedragscode                                     leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            GET   /gedragscode/overzicht                           directeur directeur2 bestuur
            GET   /gedragscode/overzicht/csv                       bestuur
            GET   /gedragscode/overzicht/json                      bestuur
            GET   /gedragscode/nieuw                               bestuur
            POST  /gedragscode/nieuw                               bestuur
            GET   /gedragscode/{code}                              -
            POST  /gedragscode/{code}                              -
            GET   /gedragscode/{code}/nieuw                        -
            POST  /gedragscode/{code}/nieuw                        -
            GET   /gedragscode/{code}/intrekken                    -
            POST  /gedragscode/{code}/intrekken                    -
            GET   /gedragscode/{code}/bewijs/{version}             -
            GET   /gedragscode/{code}/bewijs/{version}/json        -
            GET   /foto-s-van-mij                                  leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            POST  /foto-s-van-mij                                  leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            GET   /leerlingen/{pupil}/wie-kan                      directeur bestuur fg
            GET   /wie-kan                                         directeur directeur2 bestuur fg
            GET   /wie-kan/nakijken                                directeur directeur2
            POST  /wie-kan/nakijken                                -
            POST  /wie-kan/nakijken/{assignment}/beeindigen        -
            GET   /vervanging                                      directeur directeur2
            POST  /vervanging                                      -
            POST  /vervanging/{assignment}/beeindigen              -
            GET   /wie-kan/{employee}                              directeur bestuur fg
            GET   /medialessen                                     leerkracht leerkracht2 directeur directeur2 bestuur
            GET   /medialessen/groepen/{group}                     leerkracht directeur bestuur
            POST  /medialessen/groepen/{group}                     leerkracht
            POST  /medialessen/groepen/{group}/{lesson}/weg        -
            POST  /medialessen/groepen/{group}/{lesson}/terug      -
            GET   /medialessen/onderwerpen                         bestuur
            POST  /medialessen/onderwerpen                         bestuur
            GET   /medialessen/onderwerpen/{subject}               -
            POST  /medialessen/onderwerpen/{subject}               -
            POST  /medialessen/onderwerpen/{subject}/weg           -
            """;

    private StaffRoutes() {}
}
