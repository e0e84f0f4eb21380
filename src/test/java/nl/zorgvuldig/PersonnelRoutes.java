package nl.zorgvuldig;

/// The addresses of personnel dossiers; a part of [Routes]. About the dossier of the teacher.
final class PersonnelRoutes {
    static final String TABLE = """
            GET   /mijn-personeelsdossier                          leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            GET   /personeelsdossiers                              personeel
            POST  /personeelsdossiers                              personeel
            GET   /personeelsdossiers/{employee}                   leerkracht personeel
            POST  /personeelsdossiers/{employee}/dienstverband     personeel
            GET   /personeelsdossiers/{employee}/kopie             leerkracht personeel
            GET   /personeelsdossiers/{employee}/wie-keek          leerkracht
            GET   /personeelsdossiers/{employee}/nieuw             personeel
            POST  /personeelsdossiers/{employee}/nieuw             personeel
            GET   /personeelsdossiers/{employee}/aanhouden         personeel
            POST  /personeelsdossiers/{employee}/aanhouden         personeel
            POST  /personeelsdossiers/{employee}/aanhouden/{hold}/einde -
            GET   /personeelsdossiers/{employee}/zienswijze        leerkracht
            POST  /personeelsdossiers/{employee}/zienswijze        leerkracht
            GET   /personeelsdossiers/{employee}/stukken/{paper}   -
            GET   /personeelsdossiers/{employee}/stukken/{paper}/bladzijde/{page} -
            GET   /personeelsdossiers/{employee}/stukken/{paper}/bestand -
            GET   /personeelsdossiers/{employee}/stukken/{paper}/sluiten -
            POST  /personeelsdossiers/{employee}/stukken/{paper}/sluiten -
            GET   /personeelsimport                                personeel
            POST  /personeelsimport                                personeel
            POST  /personeelsimport/bevestigen                     personeel
            GET   /sollicitanten                                   personeel
            POST  /sollicitanten                                   personeel
            POST  /sollicitanten/{applicant}                       -
            """;

    private PersonnelRoutes() {}
}
