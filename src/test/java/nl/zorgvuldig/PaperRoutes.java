package nl.zorgvuldig;

/// The addresses about what was answered on paper; a part of [Routes].
final class PaperRoutes {
    static final String TABLE = """
            GET   /leerlingen/{pupil}/antwoorden                   directeur
            POST  /leerlingen/{pupil}/antwoorden                   directeur
            POST  /leerlingen/{pupil}/antwoorden/{answer}/herstellen -
            GET   /leerlingen/{pupil}/antwoorden/scan/{scan}       -
            GET   /leerlingen/{pupil}/antwoorden/vragen/{reference} -
            POST  /leerlingen/{pupil}/antwoorden/vragen/{reference} -
            POST  /leerlingen/{pupil}/antwoorden/vragen/{reference}/brief -
            """;

    private PaperRoutes() {}
}
