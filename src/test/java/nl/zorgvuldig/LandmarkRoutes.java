package nl.zorgvuldig;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.Routes.Route;

/// Who may at most, at an address for which [Routes] finds nothing, when it is about something that
/// is there ([Landmarks]): its name, the address, and handles of the demonstration, or `staff`.
final class LandmarkRoutes {
    private static final String TABLE = """
            round        GET  /rondes/{round}                                directeur bestuur
            round        GET  /rondes/{round}/tabel                          directeur bestuur
            round        GET  /rondes/{round}/intrekken                      directeur bestuur
            round        POST /rondes/{round}/intrekken                      directeur bestuur
            round        GET  /rondes/{round}/brieven                        directeur
            round        POST /rondes/{round}/brieven                        directeur
            round        GET  /rondes/{round}/wijzigen                       directeur bestuur
            round        POST /rondes/{round}/wijzigen                       directeur bestuur
            elsewhere    GET  /rondes/{round}                                directeur2 bestuur
            elsewhere    POST /rondes/{round}/intrekken                      directeur2 bestuur
            breach       GET  /datalekken/{breach}                           directeur bestuur fg
            breach       POST /datalekken/{breach}/afschermen                bestuur fg
            breach       GET  /datalekken/{breach}/beoordelen                bestuur fg
            breach       POST /datalekken/{breach}/beoordelen                bestuur fg
            breach       GET  /datalekken/{breach}/betrokkenen               bestuur fg
            breach       POST /datalekken/{breach}/betrokkenen               bestuur fg
            breach       GET  /datalekken/{breach}/leerlingen                directeur bestuur fg
            breach       POST /datalekken/{breach}/leerlingen                bestuur fg
            breach       POST /datalekken/{breach}/sluiten                   bestuur fg
            breach       GET  /datalekken/{breach}/toezichthouder            bestuur fg
            breach       POST /datalekken/{breach}/toezichthouder            bestuur fg
            breach       GET  /datalekken/{breach}/toezichthouder/pdf        bestuur fg
            board-breach GET  /datalekken/{breach}                           bestuur fg
            breach       GET  /datalek-melden/{breach}                       leerkracht
            question     GET  /deskundige/vragen/{question}                  deskundige
            question     POST /deskundige/vragen/{question}                  deskundige
            question     GET  /anonieme-vragen/{question}                    ib directeur
            question     POST /anonieme-vragen/{question}/einde              ib directeur
            consultation GET  /deskundige/{consultation}                     deskundige
            consultation GET  /deskundige/{consultation}/stand               deskundige
            consultation POST /deskundige/{consultation}/advies              deskundige
            consultation GET  /externe-overleggen/{consultation}             ib directeur
            consultation POST /externe-overleggen/{consultation}/adviezen/{advice} ib directeur
            consultation POST /externe-overleggen/{consultation}/einde       ib directeur
            consultation POST /externe-overleggen/{consultation}/gehouden    ib directeur
            consultation POST /externe-overleggen/{consultation}/plannen     ib directeur
            expert       GET  /deskundigen/{expert}                          ib directeur directeur2
            expert       POST /deskundigen/{expert}                          ib directeur directeur2
            expert       POST /deskundigen/{expert}/sluiten                  ib directeur directeur2
            dpia         GET  /dpia/{dpia}                                   directeur directeur2 bestuur fg
            dpia         POST /dpia/{dpia}                                   fg
            processor    GET  /verwerkers/{processor}                        directeur directeur2 bestuur fg
            processor    POST /verwerkers/{processor}                        fg
            processor    POST /verwerkers/{processor}/beeindigen             fg
            event        GET  /activiteiten/{event}                          leerkracht leerkracht2 ib directeur bestuur
            event        POST /activiteiten/{event}                          leerkracht leerkracht2 ib directeur bestuur
            event        POST /activiteiten/{event}/brieven                  directeur
            event        POST /activiteiten/{event}/opnieuw                  directeur
            event        POST /activiteiten/{event}/uitgedeeld               directeur
            school       GET  /functies/telefoon/{school}                    bestuur
            school       POST /functies/telefoon/{school}                    bestuur
            school       GET  /activiteiten/tekst/{school}                   directeur
            school       POST /activiteiten/tekst/{school}                   directeur
            filming      GET  /filmverzoeken/{request}                       leerkracht directeur
            filming      POST /filmverzoeken/{request}                       leerkracht directeur
            filming      POST /filmen/{request}/intrekken                    ouder ouder2 ouder-zonder-gezag
            code         GET  /gedragscode/{code}                            staff
            code         POST /gedragscode/{code}                            staff
            code         GET  /gedragscode/{code}/bewijs/{version}           staff
            code         GET  /gedragscode/{code}/bewijs/{version}/json      staff
            code         GET  /gedragscode/{code}/intrekken                  bestuur
            code         POST /gedragscode/{code}/intrekken                  bestuur
            code         GET  /gedragscode/{code}/nieuw                      bestuur
            code         POST /gedragscode/{code}/nieuw                      bestuur
            statement    GET  /geheimhouding/bewijs/{version}                staff
            viewing      GET  /medisch-verslagen/{request}                   schoolarts
            viewing      POST /medisch-verslagen/{request}/bevestigen        schoolarts
            viewing      POST /inzage-medisch/{request}/intrekken            ouder ouder2
            viewing      GET  /medisch/{pupil}/heropenen                     schoolarts schoolarts2
            viewing      POST /medisch/{pupil}/heropenen                     schoolarts schoolarts2
            own          GET  /inzage/leerling/{pupil}                       ouder ouder2
            own          POST /inzage/leerling/{pupil}                       ouder ouder2
            own          GET  /inzage/leerling/{pupil}/kopie                 ouder ouder2
            own          POST /inzage/leerling/{pupil}/kopie                 ouder ouder2
            own          GET  /inzage-medisch/leerling/{pupil}               ouder ouder2
            own          POST /inzage-medisch/leerling/{pupil}               ouder ouder2
            own          GET  /noodkaart/{pupil}                             ouder ouder2
            own          POST /noodkaart/{pupil}                             ouder ouder2
            own          POST /noodkaart/{pupil}/nee                         ouder ouder2
            own          GET  /wie-keek/{pupil}                              ouder ouder2
            own          GET  /mijn-fotos/{pupil}                            ouder ouder2
            own          GET  /inzage/{request}/stand                        ouder
            own          GET  /inzage/{request}/kopie                        ouder
            own          POST /inzage/{request}/kopie                        ouder
            own          POST /inzage/{request}/intrekken                    ouder
            own          GET  /inzage/{request}/zienswijze                   ouder
            own          POST /inzage/{request}/zienswijze                   ouder
            own2         GET  /inzage/{request}/sessie                       ouder2
            own2         GET  /inzage/{request}/stand                        ouder2
            unguarded    GET  /inzage/leerling/{pupil}                       ouder-zonder-gezag
            unguarded    GET  /inzage/{request}/stand                        ouder-zonder-gezag
            sixteen      GET  /inzage/leerling/{pupil}                       leerling
            sixteen      GET  /inzage/leerling/{pupil}/kopie                 leerling
            sixteen      GET  /wie-keek/{pupil}                              leerling
            inspection   GET  /inzage-sessies/{request}                      ib
            inspection   POST /inzage-sessies/{request}/beginnen             ib
            inspection   POST /inzage-sessies/{request}/overnemen            ib
            inspection   POST /inzage-sessies/{request}/bladzijde            ib
            inspection   POST /inzage-sessies/{request}/pauze                ib
            inspection   POST /inzage-sessies/{request}/verder               ib
            inspection   POST /inzage-sessies/{request}/aanwezig             ib
            inspection   GET  /inzage-sessies/{request}/einde                ib
            inspection   POST /inzage-sessies/{request}/einde                ib
            inspection   GET  /inzage-verslagen/{request}                    ib directeur ouder2
            inspection   POST /inzage-verslagen/{request}/bevestigen         ib directeur ouder2
            inspection   POST /inzage-verslagen/{request}/opmerking          ib directeur ouder2
            inspection   GET  /inzage-verzoeken/{request}                    directeur
            inspection   POST /inzage-verzoeken/{request}/plannen            directeur
            inspection   POST /inzage-verzoeken/{request}/weigeren           directeur
            inspection   GET  /inzage-verzoeken/{request}/stukken            directeur
            inspection   POST /inzage-verzoeken/{request}/stukken            directeur
            inspection   GET  /inzage-verzoeken/{request}/stukken/{piece}    directeur
            inspection   POST /inzage-verzoeken/{request}/stukken/{piece}    directeur
            copy         GET  /kopie-verzoeken/{request}                     directeur
            copy         POST /kopie-verzoeken/{request}/maken               directeur
            copy         POST /kopie-verzoeken/{request}/weigeren            directeur
            copy         POST /kopie-verzoeken/{request}/klaarzetten         directeur
            copy         POST /kopie-verzoeken/{request}/overhandigd         directeur
            copy         GET  /kopie-verzoeken/{request}/bestand             directeur
            copy         GET  /kopie-verzoeken/{request}/ontvangstbewijs     directeur
            coaching     GET  /lesopnamen/{coaching}                         leerkracht ib
            coaching     GET  /lesopnamen/{coaching}/einde                   leerkracht
            coaching     POST /lesopnamen/{coaching}/einde                   leerkracht
            coaching     GET  /lesopnamen/{coaching}/toevoegen               leerkracht
            coaching     POST /lesopnamen/{coaching}/toevoegen               leerkracht
            coaching     GET  /lesopnamen/{coaching}/{recording}             leerkracht ib
            coaching     POST /lesopnamen/{coaching}/{recording}/aantekeningen leerkracht ib
            coaching     POST /lesopnamen/{coaching}/{recording}/aantekeningen/{note}/weg leerkracht ib
            coaching     GET  /lesopnamen/{coaching}/{recording}/beeld/{ticket} leerkracht ib
            coaching     GET  /lesopnamen/{coaching}/{recording}/stil/{ticket} leerkracht ib
            coaching     POST /lesopnamen/{coaching}/{recording}/vernietigen leerkracht
            topic        GET  /medialessen/onderwerpen/{subject}             bestuur
            topic        POST /medialessen/onderwerpen/{subject}             bestuur
            topic        POST /medialessen/onderwerpen/{subject}/weg         bestuur
            lesson       POST /medialessen/groepen/{group}/{lesson}/weg      leerkracht leerkracht2 ib directeur
            lesson       POST /medialessen/groepen/{group}/{lesson}/terug    leerkracht leerkracht2 ib directeur
            picture      GET  /groepen/{group}/albums/{album}/{picture}/film leerkracht directeur
            picture      POST /groepen/{group}/albums/{album}/{picture}/namen leerkracht directeur
            picture      POST /groepen/{group}/albums/{album}/{picture}/opnieuw leerkracht directeur
            picture      GET  /groepen/{group}/publicaties/{picture}         leerkracht directeur
            picture      GET  /groepen/{group}/publicaties/{picture}/{channel} leerkracht directeur
            picture      POST /groepen/{group}/publicaties/{picture}/{channel} leerkracht directeur
            picture      GET  /groepen/{group}/publicaties/{picture}/{channel}/beeld leerkracht directeur
            picture      POST /groepen/{group}/publicaties/{picture}/{channel}/kopie/{copy}/bestand leerkracht directeur
            picture      POST /groepen/{group}/publicaties/{picture}/{channel}/kopie/{copy}/weg leerkracht directeur
            picture      POST /groepen/{group}/publicaties/{picture}/{channel}/{placed}/weg leerkracht directeur
            own-picture  GET  /mijn-fotos/{pupil}/{picture}/beeld            ouder ouder2
            own-picture  GET  /mijn-fotos/{pupil}/{picture}/film             ouder ouder2
            right        GET  /verzoeken/{request}                           directeur
            right        GET  /verzoeken/{request}/brief                     directeur
            right        POST /verzoeken/{request}/besluit                   directeur
            right        POST /verzoeken/{request}/controle                  directeur
            right        POST /verzoeken/{request}/gedaan                    directeur
            right        POST /verzoeken/{request}/uitstel                   directeur
            right        POST /verzoeken/{request}/vrijgeven                 directeur
            staff-right  GET  /verzoeken/{request}                           personeel
            staff-right  GET  /mijn-rechten/{request}                        leerkracht2
            staff-right  GET  /mijn-rechten/vragen/{subject}                 leerkracht2
            own-right    GET  /verzoeken/{request}                           bestuur
            own-right    GET  /mijn-rechten/{request}                        ouder2
            own-right    GET  /mijn-rechten/{request}/brief                  ouder2
            own-right    GET  /mijn-rechten/{request}/gegevens               ouder2
            own-right    POST /mijn-rechten/{request}/intrekken              ouder2
            own-right    GET  /mijn-rechten/vragen/{subject}                 ouder2
            own-right    POST /mijn-rechten/vragen/{subject}                 ouder2
            inquiry      GET  /navraag/{inquiry}                             ib directeur
            inquiry      GET  /navraag/{inquiry}/antwoord                    ib directeur
            inquiry      POST /navraag/{inquiry}/antwoord                    ib directeur
            inquiry      GET  /navraag/{inquiry}/brief                       directeur
            inquiry      POST /navraag/{inquiry}/stoppen                     directeur
            inquiry      POST /navraag/{inquiry}/versturen                   directeur
            meeting      GET  /overleggen/{meeting}                          leerkracht leerkracht2 ib directeur
            meeting      GET  /overleggen/{meeting}/afsluiten                leerkracht ib directeur
            meeting      POST /overleggen/{meeting}/afsluiten                leerkracht ib directeur
            meeting      POST /overleggen/{meeting}/afzeggen                 leerkracht ib directeur
            meeting      POST /overleggen/{meeting}/beginnen                 leerkracht ib directeur
            meeting      GET  /overleggen/{meeting}/leerlingen/{pupil}       leerkracht ib directeur
            meeting      POST /overleggen/{meeting}/leerlingen/{pupil}       leerkracht ib directeur
            meeting      POST /overleggen/{meeting}/leerlingen/{pupil}/bewaren leerkracht ib directeur
            meeting      GET  /overleggen/{meeting}/wijzigen                 leerkracht ib directeur
            meeting      POST /overleggen/{meeting}/wijzigen                 leerkracht ib directeur
            paper        GET  /personeelsdossiers/{employee}/stukken/{paper} leerkracht personeel
            paper        GET  /personeelsdossiers/{employee}/stukken/{paper}/bestand leerkracht personeel
            paper        GET  /personeelsdossiers/{employee}/stukken/{paper}/bladzijde/{page} leerkracht personeel
            paper        GET  /personeelsdossiers/{employee}/stukken/{paper}/sluiten personeel
            paper        POST /personeelsdossiers/{employee}/stukken/{paper}/sluiten personeel
            staff-hold   POST /personeelsdossiers/{employee}/aanhouden/{hold}/einde personeel
            answer       GET  /toestemming/bewijs/{answer}                   ouder
            answer       GET  /toestemming/bewijs/{answer}/json              ouder
            answer       GET  /toestemming/bewijs/{answer}/pdf               ouder
            answer       POST /leerlingen/{pupil}/antwoorden/{answer}/herstellen directeur
            purpose      GET  /toestemmingsvragen/{purpose}                  bestuur
            purpose      POST /toestemmingsvragen/{purpose}                  bestuur
            purpose      GET  /toestemmingsvragen/{purpose}/schrappen        bestuur
            purpose      POST /toestemmingsvragen/{purpose}/schrappen        bestuur
            unusual      GET  /toezicht/logboek/opvallend/{unusual}          directeur2 bestuur fg
            unusual      POST /toezicht/logboek/opvallend/{unusual}          fg
            disclosure   GET  /uitwisseling/{disclosure}                     ib directeur
            disclosure   POST /uitwisseling/{disclosure}/ingezien            ib directeur
            disclosure   GET  /uitwisseling/{disclosure}/pakket              directeur
            disclosure   POST /uitwisseling/{disclosure}/stoppen             directeur
            disclosure   GET  /uitwisseling/{disclosure}/stukken/{piece}     ib directeur
            disclosure   POST /uitwisseling/{disclosure}/stukken/{piece}     ib directeur
            disclosure   POST /uitwisseling/{disclosure}/vastleggen          directeur
            disclosure   POST /uitwisseling/{disclosure}/versturen           directeur
            disclosure   POST /uitwisseling/{disclosure}/vertellen           directeur
            disclosure   POST /uitwisseling/{disclosure}/vordering           ib directeur
            plan         GET  /leerlingen/{pupil}/dossier/plannen/{plan}     leerkracht ib directeur bestuur
            plan         GET  /leerlingen/{pupil}/dossier/plannen/{plan}/veranderen leerkracht ib directeur
            plan         POST /leerlingen/{pupil}/dossier/plannen/{plan}/veranderen leerkracht ib directeur
            plan         GET  /leerlingen/{pupil}/dossier/plannen/{plan}/evalueren leerkracht ib directeur
            plan         POST /leerlingen/{pupil}/dossier/plannen/{plan}/evalueren leerkracht ib directeur
            plan         GET  /leerlingen/{pupil}/dossier/plannen/{plan}/afsluiten leerkracht ib directeur
            plan         POST /leerlingen/{pupil}/dossier/plannen/{plan}/afsluiten leerkracht ib directeur
            plan         POST /leerlingen/{pupil}/dossier/plannen/{plan}/stukken leerkracht ib directeur
            agreement    GET  /leerlingen/{pupil}/dossier/{entry}/afspraak   leerkracht ib directeur
            agreement    POST /leerlingen/{pupil}/dossier/{entry}/afspraak   leerkracht ib directeur
            agreement    GET  /leerlingen/{pupil}/dossier/{entry}/afronden   leerkracht ib directeur
            agreement    POST /leerlingen/{pupil}/dossier/{entry}/afronden   leerkracht ib directeur
            dispute      POST /leerlingen/{pupil}/gezag/meningsverschil/{dispute}/sluiten directeur
            hold         POST /leerlingen/{pupil}/bewaren/aanhouden/{hold}/opheffen directeur
            applicant    POST /sollicitanten/{applicant}                     personeel
            """;

    private static final List<String> STAFF = List.of(
            "leerkracht",
            "leerkracht2",
            "ib",
            "directeur",
            "directeur2",
            "bestuur",
            "schoolarts",
            "schoolarts2",
            "fg",
            "personeel",
            "beheer");

    /// What stands in an address beside what is there.
    private static final Map<String, String> BESIDE = Map.of("channel", "website", "page", "1");

    private static final String UNKNOWN = "5b6e0a3c-3f0e-4f0a-9d3c-1a2b3c4d5e6f";

    private LandmarkRoutes() {}

    /// @param about name of a landmark
    record About(String about, Route route) {
        boolean may(String handle) {
            return route.who().contains(handle) || route.who().contains("staff") && STAFF.contains(handle);
        }

        String path(Map<String, String> variables) {
            String path = route.path();
            for (Map<String, String> known : List.of(variables, BESIDE)) {
                for (Map.Entry<String, String> entry : known.entrySet()) {
                    path = path.replace("{" + entry.getKey() + "}", entry.getValue());
                }
            }
            return path.replaceAll("\\{\\w+}", UNKNOWN);
        }
    }

    static List<About> all() {
        return TABLE.lines()
                .map(line -> line.split("\\s+"))
                .map(part -> new About(
                        part[0], new Route(part[1], part[2], Arrays.asList(part).subList(3, part.length))))
                .toList();
    }
}
