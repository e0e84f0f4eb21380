package nl.zorgvuldig;

/// The rows of [Routes] about watching over the log.
final class OversightRoutes {
    static final String TABLE = """
            GET   /toezicht                                        bestuur fg
            GET   /toezicht/dossier                                bestuur fg
            GET   /toezicht/logboek                                bestuur fg
            GET   /toezicht/logboek/opvallend                      bestuur fg directeur directeur2
            POST  /toezicht/logboek/opvallend                      fg
            GET   /toezicht/logboek/opvallend/{unusual}            -
            POST  /toezicht/logboek/opvallend/{unusual}            -
            POST  /toezicht/logboek/pakket                         fg
            GET   /toezicht/controle                               bestuur fg
            POST  /toezicht/controle                               bestuur fg
            POST  /toezicht/controle/eerder                        bestuur fg
            POST  /toezicht/controle/export                        bestuur fg
            GET   /toezicht/controle/Verify.java                   signed-in leerling
            """;

    private OversightRoutes() {}
}
