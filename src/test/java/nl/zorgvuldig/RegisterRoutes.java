package nl.zorgvuldig;

/// The addresses of data breaches and of the registers a controller keeps; a part of [Routes].
final class RegisterRoutes {
    static final String TABLE = """
            GET   /datalek-melden                                  leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            POST  /datalek-melden                                  leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            GET   /datalek-melden/{breach}                         -
            GET   /datalekken                                      directeur directeur2 bestuur fg
            GET   /datalekken/register                             bestuur fg
            GET   /datalekken/{breach}                             -
            POST  /datalekken/{breach}/sluiten                     -
            POST  /datalekken/{breach}/afschermen                  -
            GET   /datalekken/{breach}/beoordelen                  -
            POST  /datalekken/{breach}/beoordelen                  -
            GET   /datalekken/{breach}/toezichthouder              -
            GET   /datalekken/{breach}/toezichthouder/pdf          -
            POST  /datalekken/{breach}/toezichthouder              -
            GET   /datalekken/{breach}/leerlingen                  -
            POST  /datalekken/{breach}/leerlingen                  -
            GET   /datalekken/{breach}/betrokkenen                 -
            POST  /datalekken/{breach}/betrokkenen                 -
            GET   /datalekbrieven                                  directeur directeur2 bestuur
            POST  /datalekbrieven                                  directeur directeur2 bestuur
            POST  /datalekbrieven/uitgedeeld                       directeur directeur2 bestuur
            GET   /beleid/verwerkingsregister                      everybody
            GET   /beleid/verwerkingsregister/alles                everybody
            GET   /verwerkingsregister                             directeur directeur2 bestuur fg
            GET   /verwerkingsregister/pdf                         directeur directeur2 bestuur fg
            GET   /verwerkingsregister/csv                         directeur directeur2 bestuur fg
            GET   /verwerkingsregister/verschil                    directeur directeur2 bestuur fg
            POST  /verwerkingsregister/vaststellen                 bestuur
            GET   /verwerkingsregister/bestuur                     fg
            POST  /verwerkingsregister/bestuur                     fg
            GET   /verwerkingsregister/activiteiten/{activity}     fg
            POST  /verwerkingsregister/activiteiten/{activity}     fg
            GET   /verwerkers                                      directeur directeur2 bestuur fg
            POST  /verwerkers                                      fg
            GET   /verwerkers/{processor}                          -
            POST  /verwerkers/{processor}                          -
            POST  /verwerkers/{processor}/beeindigen               -
            GET   /dpia                                            directeur directeur2 bestuur fg
            POST  /dpia                                            fg
            GET   /dpia/{dpia}                                     -
            POST  /dpia/{dpia}                                     -
            """;

    private RegisterRoutes() {}
}
