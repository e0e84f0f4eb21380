package nl.zorgvuldig;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.demo.population.Population;

/// Every address of the program and who may: a handle of the demonstration, `signed-in` (not the
/// pupil, who is named apart), `everybody`, or `-` for an address at which this test finds nothing
/// for anyone: [LandmarkRoutes] asks those about what is there. About a pupil of the teacher's
/// group, in the school of `directeur` and `ib`. A new address needs a row.
final class Routes {
    static final String TABLE = """
            GET   /                                                signed-in leerling
            GET   /menu/{place}                                    signed-in leerling
            POST  /afmelden                                        signed-in leerling
            GET   /aangemeld                                       signed-in leerling
            POST  /aangemeld/afmelden                              signed-in leerling
            POST  /aangemeld/overal                                -
            GET   /berichten-instellen                             signed-in leerling
            POST  /berichten-instellen                             signed-in leerling
            GET   /agenda-instellen                                signed-in leerling
            POST  /agenda-instellen                                signed-in leerling
            POST  /agenda-instellen/uit                            signed-in leerling
            GET   /agenda/{address}                                -
            GET   /beleid                                          everybody
            GET   /beleid/{clause}                                 everybody
            GET   /beleid/alles                                    everybody
            GET   /beleid/hoofdstukken/{chapter}                   everybody
            GET   /beleid/versies/{since}                          everybody
            GET   /post                                            everybody
            GET   /post/{id}                                       -
            GET   /post/{id}/bijlage                               -
            GET   /import                                          beheer
            POST  /import                                          beheer
            GET   /import/{draft}                                  -
            POST  /import/{draft}/bevestigen                       -
            POST  /import/{draft}/afbreken                         -
            GET   /vertrek                                         directeur directeur2
            GET   /leerlingen/{pupil}/vertrek                      directeur
            POST  /leerlingen/{pupil}/vertrek                      directeur
            GET   /functies                                        bestuur
            POST  /functies                                        bestuur
            GET   /functies/nieuw                                  bestuur
            POST  /functies/nieuw                                  bestuur
            GET   /functies/{function}/einde                       bestuur
            POST  /functies/{function}/einde                       bestuur
            GET   /functies/telefoon/{school}                      -
            POST  /functies/telefoon/{school}                      -
            GET   /geheimhouding                                   leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            POST  /geheimhouding                                   leerkracht leerkracht2 ib directeur directeur2 bestuur schoolarts schoolarts2 fg personeel beheer
            GET   /geheimhouding/bewijs/{version}                  -
            GET   /geheimhouding/overzicht                         directeur directeur2 bestuur
            GET   /geheimhouding/nieuw                             bestuur
            POST  /geheimhouding/nieuw                             bestuur
            GET   /toestemming                                     signed-in leerling
            POST  /toestemming                                     signed-in leerling
            GET   /toestemming/antwoorden                          signed-in leerling
            POST  /toestemming/antwoorden                          signed-in leerling
            GET   /toestemming/vorig-jaar                          signed-in leerling
            GET   /toestemming/verstuurd                           signed-in leerling
            GET   /toestemming/vragen                              signed-in leerling
            GET   /toestemming/vragen/{reference}                  -
            POST  /toestemming/vragen/{reference}                  -
            GET   /toestemming/bewijs/{answer}                     -
            GET   /toestemming/bewijs/{answer}/pdf                 -
            GET   /toestemming/bewijs/{answer}/json                -
            GET   /antwoord                                        everybody
            POST  /antwoord                                        everybody
            GET   /antwoord/vragen                                 everybody
            POST  /antwoord/bewaren                                everybody
            GET   /antwoord/bewaard                                everybody
            GET   /leerlingen/{pupil}/gezag                        directeur
            POST  /leerlingen/{pupil}/gezag                        directeur
            GET   /leerlingen/{pupil}/account                      directeur
            POST  /leerlingen/{pupil}/account                      directeur
            POST  /leerlingen/{pupil}/account/sluiten              directeur
            POST  /leerlingen/{pupil}/gezag/meningsverschil        directeur
            POST  /leerlingen/{pupil}/gezag/meningsverschil/{dispute}/sluiten -
            GET   /toestemming-vragen                              directeur directeur2
            POST  /toestemming-vragen                              directeur directeur2
            GET   /toestemmingsvragen                              bestuur
            POST  /toestemmingsvragen/voorstel                     bestuur
            GET   /toestemmingsvragen/nieuw                        bestuur
            POST  /toestemmingsvragen/nieuw                        bestuur
            GET   /toestemmingsvragen/{purpose}                    -
            POST  /toestemmingsvragen/{purpose}                    -
            GET   /toestemmingsvragen/{purpose}/schrappen          -
            POST  /toestemmingsvragen/{purpose}/schrappen          -
            GET   /rondes                                          directeur directeur2 bestuur
            GET   /rondes/nieuw                                    directeur directeur2 bestuur
            POST  /rondes/nieuw                                    directeur directeur2 bestuur
            GET   /rondes/{round}                                  -
            GET   /rondes/{round}/tabel                            -
            GET   /rondes/{round}/intrekken                        -
            POST  /rondes/{round}/intrekken                        -
            GET   /rondes/{round}/brieven                          -
            POST  /rondes/{round}/brieven                          -
            GET   /rondes/{round}/wijzigen                         -
            POST  /rondes/{round}/wijzigen                         -
            GET   /groepen                                         signed-in
            GET   /groepen/{group}                                 leerkracht ib directeur bestuur
            GET   /groepen/{group}/schrijven                       leerkracht ib directeur
            POST  /groepen/{group}/schrijven                       leerkracht ib directeur
            POST  /groepen/{group}/terugnemen                      leerkracht ib directeur bestuur
            GET   /groepen/{group}/camerakaart                     leerkracht ib directeur bestuur
            GET   /leerlingen                                      signed-in
            POST  /leerlingen                                      signed-in
            GET   /leerlingen/{pupil}/dossier                      leerkracht ib directeur bestuur
            POST  /leerlingen/{pupil}/dossier                      leerkracht ib directeur bestuur
            GET   /leerlingen/{pupil}/dossier/{entry}/geschiedenis leerkracht ib directeur bestuur
            GET   /leerlingen/{pupil}/dossier/nieuw                leerkracht ib directeur
            POST  /leerlingen/{pupil}/dossier/nieuw                leerkracht ib directeur
            POST  /leerlingen/{pupil}/dossier/concept              leerkracht ib directeur
            POST  /leerlingen/{pupil}/dossier/concept/weg          leerkracht ib directeur
            GET   /leerlingen/{pupil}/dossier/{entry}/verbeteren   leerkracht ib directeur
            POST  /leerlingen/{pupil}/dossier/{entry}/verbeteren   leerkracht ib directeur
            POST  /leerlingen/{pupil}/dossier/{entry}/terugnemen   leerkracht ib directeur
            GET   /leerlingen/{pupil}/dossier/{entry}/afspraak     -
            POST  /leerlingen/{pupil}/dossier/{entry}/afspraak     -
            GET   /leerlingen/{pupil}/dossier/{entry}/afronden     -
            POST  /leerlingen/{pupil}/dossier/{entry}/afronden     -
            GET   /leerlingen/{pupil}/dossier/plannen/nieuw        leerkracht ib directeur
            POST  /leerlingen/{pupil}/dossier/plannen/nieuw        leerkracht ib directeur
            GET   /leerlingen/{pupil}/dossier/plannen/{plan}       -
            GET   /leerlingen/{pupil}/dossier/plannen/{plan}/veranderen -
            POST  /leerlingen/{pupil}/dossier/plannen/{plan}/veranderen -
            GET   /leerlingen/{pupil}/dossier/plannen/{plan}/evalueren -
            POST  /leerlingen/{pupil}/dossier/plannen/{plan}/evalueren -
            GET   /leerlingen/{pupil}/dossier/plannen/{plan}/afsluiten -
            POST  /leerlingen/{pupil}/dossier/plannen/{plan}/afsluiten -
            POST  /leerlingen/{pupil}/dossier/plannen/{plan}/stukken -
            GET   /leerlingen/{pupil}/dossier/{entry}/vertrouwelijk directeur
            POST  /leerlingen/{pupil}/dossier/{entry}/vertrouwelijk directeur
            GET   /leerlingen/{pupil}/dossier/{entry}/herschrijven directeur
            POST  /leerlingen/{pupil}/dossier/{entry}/herschrijven directeur
            GET   /leerlingen/{pupil}/dossier/{entry}/wissen       directeur
            POST  /leerlingen/{pupil}/dossier/{entry}/wissen       directeur
            GET   /leerlingen/{pupil}/dossier/documenten/nieuw     leerkracht ib directeur
            POST  /leerlingen/{pupil}/dossier/documenten/nieuw     leerkracht ib directeur
            GET   /leerlingen/{pupil}/dossier/documenten/{document} leerkracht ib directeur bestuur
            GET   /leerlingen/{pupil}/dossier/documenten/{document}/bladzijde/{page} leerkracht ib directeur bestuur
            GET   /leerlingen/{pupil}/dossier/documenten/{document}/bestand leerkracht ib directeur
            GET   /leerlingen/{pupil}/dossier/documenten/{document}/vertrouwelijk directeur
            POST  /leerlingen/{pupil}/dossier/documenten/{document}/vertrouwelijk directeur
            GET   /leerlingen/{pupil}/dossier/{entry}/wissen/zienswijzen -
            GET   /leerlingen/{pupil}/dossier/documenten/{document}/wissen/zienswijzen -
            GET   /leerlingen/{pupil}/dossier/documenten/{document}/wissen directeur
            POST  /leerlingen/{pupil}/dossier/documenten/{document}/wissen directeur
            GET   /leerlingen/{pupil}/dossier/documenten/{document}/intrekken directeur
            POST  /leerlingen/{pupil}/dossier/documenten/{document}/intrekken directeur
            GET   /leerlingen/{pupil}/dossier/stukken/{piece}/zienswijze directeur
            POST  /leerlingen/{pupil}/dossier/stukken/{piece}/zienswijze directeur
            GET   /leerlingen/{pupil}/waarneming                   directeur
            POST  /leerlingen/{pupil}/waarneming                   directeur
            POST  /leerlingen/{pupil}/waarneming/{assignment}/beeindigen directeur
            GET   /leerlingen/{pupil}/uitschrijven                 directeur
            POST  /leerlingen/{pupil}/uitschrijven                 directeur
            POST  /leerlingen/{pupil}/uitschrijven/intrekken       directeur
            GET   /leerlingen/{pupil}/logboek                      directeur bestuur fg
            POST  /leerlingen/{pupil}/logboek/export               directeur bestuur fg
            GET   /noodkaarten                                     signed-in
            POST  /noodkaarten                                     signed-in
            GET   /leerlingen/{pupil}/noodkaart                    leerkracht leerkracht2 ib directeur
            GET   /leerlingen/{pupil}/noodkaart/opschrijven        leerkracht ib directeur
            POST  /leerlingen/{pupil}/noodkaart/opschrijven        leerkracht ib directeur
            POST  /leerlingen/{pupil}/noodkaart/nood               leerkracht leerkracht2 ib directeur
            GET   /leerlingen/{pupil}/noodkaart/nodig              ib directeur
            POST  /leerlingen/{pupil}/noodkaart/nodig              ib directeur
            POST  /leerlingen/{pupil}/noodkaart/nodig/zelf         ib directeur
            POST  /leerlingen/{pupil}/noodkaart/nodig/nood         ib directeur
            GET   /noodkaart                                       signed-in leerling
            GET   /noodkaart/{pupil}                               -
            POST  /noodkaart/{pupil}                               -
            POST  /noodkaart/{pupil}/nee                           -
            GET   /wie-keek                                        signed-in leerling
            GET   /wie-keek/{pupil}                                -
            GET   /inzage                                          ouder ouder2 ouder-zonder-gezag leerling
            GET   /inzage/leerling/{pupil}                         -
            POST  /inzage/leerling/{pupil}                         -
            POST  /inzage/{request}/intrekken                      -
            GET   /inzage/{request}/sessie                         -
            GET   /inzage/{request}/stand                          -
            GET   /inzage/leerling/{pupil}/kopie                   -
            POST  /inzage/leerling/{pupil}/kopie                   -
            GET   /inzage/{request}/kopie                          -
            POST  /inzage/{request}/kopie                          -
            GET   /inzage/{request}/zienswijze                     -
            POST  /inzage/{request}/zienswijze                     -
            GET   /inzage-sessies/{request}                        -
            POST  /inzage-sessies/{request}/beginnen               -
            POST  /inzage-sessies/{request}/overnemen              -
            POST  /inzage-sessies/{request}/bladzijde              -
            POST  /inzage-sessies/{request}/pauze                  -
            POST  /inzage-sessies/{request}/verder                 -
            POST  /inzage-sessies/{request}/aanwezig               -
            GET   /inzage-sessies/{request}/einde                  -
            POST  /inzage-sessies/{request}/einde                  -
            GET   /inzage-verslagen/{request}                      -
            POST  /inzage-verslagen/{request}/bevestigen           -
            POST  /inzage-verslagen/{request}/opmerking            -
            GET   /inzage-verzoeken                                directeur directeur2
            GET   /inzage-verzoeken/{request}                      -
            POST  /inzage-verzoeken/{request}/plannen              -
            POST  /inzage-verzoeken/{request}/weigeren             -
            GET   /inzage-verzoeken/{request}/stukken              -
            POST  /inzage-verzoeken/{request}/stukken              -
            GET   /inzage-verzoeken/{request}/stukken/{piece}      -
            POST  /inzage-verzoeken/{request}/stukken/{piece}      -
            GET   /kopie-verzoeken/{request}                       -
            POST  /kopie-verzoeken/{request}/maken                 -
            POST  /kopie-verzoeken/{request}/weigeren              -
            POST  /kopie-verzoeken/{request}/klaarzetten           -
            POST  /kopie-verzoeken/{request}/overhandigd           -
            GET   /kopie-verzoeken/{request}/bestand               -
            GET   /kopie-verzoeken/{request}/ontvangstbewijs       -
            GET   /medisch                                         schoolarts schoolarts2
            POST  /medisch                                         schoolarts schoolarts2
            GET   /medisch/sleutel                                 schoolarts schoolarts2
            POST  /medisch/sleutel/maken                           schoolarts schoolarts2
            POST  /medisch/sleutel/openen                          schoolarts schoolarts2
            POST  /medisch/sleutel/sluiten                         schoolarts schoolarts2
            GET   /medisch/sleutel/wachtzin                        schoolarts schoolarts2
            POST  /medisch/sleutel/wachtzin                        schoolarts schoolarts2
            GET   /medisch/sleutel/kwijt                           schoolarts schoolarts2
            POST  /medisch/sleutel/kwijt                           schoolarts schoolarts2
            GET   /medisch/sleutel/reserve                         schoolarts schoolarts2
            POST  /medisch/sleutel/reserve                         schoolarts schoolarts2
            POST  /medisch/sleutel/reserve/stoppen                 schoolarts schoolarts2
            GET   /medisch/sleutel/overdragen                      schoolarts schoolarts2
            POST  /medisch/sleutel/overdragen                      schoolarts schoolarts2
            POST  /medisch/sleutel/herstellen                      schoolarts schoolarts2
            GET   /medisch/vertrokken                              schoolarts schoolarts2
            POST  /medisch/vertrokken                              schoolarts schoolarts2
            GET   /medisch/inzage                                  schoolarts schoolarts2
            GET   /medisch/inzage/{request}                        schoolarts schoolarts2
            POST  /medisch/inzage/{request}/plannen                schoolarts schoolarts2
            POST  /medisch/inzage/{request}/antwoord               schoolarts schoolarts2
            GET   /medisch/inzage/{request}/stukken                schoolarts schoolarts2
            GET   /medisch/inzage/{request}/stukken/{entry}        schoolarts schoolarts2
            POST  /medisch/inzage/{request}/stukken/{entry}        schoolarts schoolarts2
            POST  /medisch/inzage/{request}/beginnen               schoolarts schoolarts2
            GET   /medisch/inzage/{request}/bladzijde/{page}       schoolarts schoolarts2
            GET   /medisch/inzage/{request}/einde                  schoolarts schoolarts2
            POST  /medisch/inzage/{request}/einde                  schoolarts schoolarts2
            GET   /medisch/{pupil}                                 schoolarts schoolarts2
            GET   /medisch/{pupil}/heropenen                       -
            POST  /medisch/{pupil}/heropenen                       -
            GET   /medisch/{pupil}/nieuw                           schoolarts schoolarts2
            POST  /medisch/{pupil}/nieuw                           schoolarts schoolarts2
            GET   /medisch/{pupil}/{entry}/verbeteren              schoolarts schoolarts2
            POST  /medisch/{pupil}/{entry}/verbeteren              schoolarts schoolarts2
            GET   /medisch/{pupil}/{entry}/geschiedenis            schoolarts schoolarts2
            GET   /medisch/{pupil}/documenten/nieuw                schoolarts schoolarts2
            POST  /medisch/{pupil}/documenten/nieuw                schoolarts schoolarts2
            GET   /medisch/{pupil}/documenten/{entry}              schoolarts schoolarts2
            GET   /medisch/{pupil}/documenten/{entry}/bladzijde/{page} schoolarts schoolarts2
            GET   /medisch/{pupil}/documenten/{entry}/intrekken    schoolarts schoolarts2
            POST  /medisch/{pupil}/documenten/{entry}/intrekken    schoolarts schoolarts2
            GET   /inzage-medisch                                  ouder ouder2 ouder-zonder-gezag leerling
            GET   /inzage-medisch/leerling/{pupil}                 -
            POST  /inzage-medisch/leerling/{pupil}                 -
            POST  /inzage-medisch/{request}/intrekken              -
            GET   /medisch-verslagen/{request}                     -
            POST  /medisch-verslagen/{request}/bevestigen          -
            GET   /actuator/health                                 everybody
            GET   /actuator/health/**                              -
            ANY   /error                                           -
            """
            + EntranceRoutes.TABLE
            + KeepingRoutes.TABLE
            + PaperRoutes.TABLE
            + LessonRoutes.TABLE
            + OversightRoutes.TABLE
            + PasskeyRoutes.TABLE
            + PersonnelRoutes.TABLE
            + PictureRoutes.TABLE
            + SchoolLifeRoutes.TABLE
            + StaffRoutes.TABLE
            + ExchangeRoutes.TABLE
            + RegisterRoutes.TABLE
            + RightRoutes.TABLE;

    private Routes() {}

    /// @param who handles, or one of the words above
    record Route(String method, String path, List<String> who) {
        boolean everybody() {
            return who.equals(List.of("everybody"));
        }

        boolean nowhere() {
            return who.equals(List.of("-"));
        }

        boolean may(String handle) {
            return everybody() || who.contains("signed-in") && !handle.equals("leerling") || who.contains(handle);
        }

        boolean sends() {
            return method.equals("POST");
        }

        String name() {
            return method + " " + path;
        }
    }

    static List<Route> all() {
        return TABLE.lines()
                .map(line -> line.strip().split("\\s+"))
                .map(Routes::route)
                .toList();
    }

    private static Route route(String[] part) {
        List<String> who = Arrays.asList(part).subList(2, part.length);
        Set<String> unknown = new TreeSet<>(who);
        unknown.removeAll(Population.HANDLES);
        unknown.removeAll(Set.of("everybody", "signed-in", "-"));
        if (!unknown.isEmpty() || who.isEmpty()) {
            throw new IllegalStateException("who is " + unknown + " on " + part[1] + "?");
        }
        return new Route(part[0], part[1], who);
    }
}
