package nl.zorgvuldig.school.roster.reading;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.DropReason;

/// The fields of EDEXML that are dropped, and why: all but the small set of UWLR, the dates of
/// arrival and leaving, and the school and year of the file.
@Upholds(Clause.NECESSARY_FOR_GUIDANCE)
final class EdexmlFields {
    private EdexmlFields() {}

    static DropReason why(String name) {
        return switch (name) {
            case "sofinummer", "bsn", "onderwijsnummer", "bsn_ondwnr-4", "rijksregisternummer", "eckid" ->
                DropReason.IDENTIFICATION_NUMBER;
            case "etniciteit" -> DropReason.SPECIAL_CATEGORY;
            case "land", "land_vader", "land_moeder", "gewicht", "gewicht_nieuw" -> DropReason.ORIGIN;
            case "fotourl" -> DropReason.PICTURE;
            case "gebruikersnaam" -> DropReason.ACCOUNT_ELSEWHERE;
            case "toevoegingen", "omschrijving", "rolomschrijving", "commentaar", "auteur" -> DropReason.FREE_TEXT;
            case "achternaam",
                    "voorvoegsel",
                    "voornamen",
                    "voorletters-1",
                    "roepnaam",
                    "geboortedatum",
                    "geslacht",
                    "start_ondw_jgr3",
                    "jaargroep",
                    "emailadres",
                    "postcodenl",
                    "postnummerbe",
                    "postcodeoverig",
                    "instroomdatum",
                    "uitstroomdatum",
                    "vestiging",
                    "vestigingen",
                    "schoolkey",
                    "instellingsnummer",
                    "mutatiedatum" -> DropReason.NOT_NECESSARY;
            default -> DropReason.UNKNOWN;
        };
    }
}
