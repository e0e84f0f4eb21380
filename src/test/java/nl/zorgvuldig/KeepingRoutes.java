package nl.zorgvuldig;

/// The addresses about how long what is kept, and about what goes; a part of [Routes].
final class KeepingRoutes {
    static final String TABLE = """
            GET   /bewaartermijnen                                 everybody
            GET   /bewaartermijnen/{term}                          bestuur
            POST  /bewaartermijnen/{term}                          bestuur
            GET   /vernietiging                                    directeur directeur2 bestuur fg
            POST  /vernietiging                                    directeur directeur2
            GET   /vernietiging/verklaring/{certificate}           -
            GET   /vernietiging/verklaring/{certificate}/pdf       -
            GET   /vernietiging/verklaring/{certificate}/json      -
            GET   /leerlingen/{pupil}/bewaren                      directeur bestuur
            POST  /leerlingen/{pupil}/bewaren/aanhouden            directeur
            POST  /leerlingen/{pupil}/bewaren/aanhouden/{hold}/opheffen -
            """;

    private KeepingRoutes() {}
}
