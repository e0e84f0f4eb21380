package nl.zorgvuldig;

/// The addresses of lesson recordings, as in [Routes].
final class LessonRoutes {
    static final String TABLE = """
            GET   /lesopnamen                                      leerkracht leerkracht2 ib directeur directeur2
            GET   /lesopnamen/nieuw                                leerkracht leerkracht2
            POST  /lesopnamen/nieuw                                leerkracht leerkracht2
            GET   /lesopnamen/{coaching}                           -
            GET   /lesopnamen/{coaching}/einde                     -
            POST  /lesopnamen/{coaching}/einde                     -
            GET   /lesopnamen/{coaching}/toevoegen                 -
            POST  /lesopnamen/{coaching}/toevoegen                 -
            GET   /lesopnamen/{coaching}/{recording}               -
            GET   /lesopnamen/{coaching}/{recording}/beeld/{ticket} -
            GET   /lesopnamen/{coaching}/{recording}/stil/{ticket} -
            POST  /lesopnamen/{coaching}/{recording}/vernietigen   -
            POST  /lesopnamen/{coaching}/{recording}/aantekeningen -
            POST  /lesopnamen/{coaching}/{recording}/aantekeningen/{note}/weg -
            """;

    private LessonRoutes() {}
}
