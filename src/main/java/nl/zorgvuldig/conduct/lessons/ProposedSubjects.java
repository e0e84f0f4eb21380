package nl.zorgvuldig.conduct.lessons;

import java.util.LinkedHashMap;
import java.util.Map;

/// Initial subjects, until the board writes its own. The numbers are those of the core aims for
/// primary schools (*kerndoelen*, Besluit vernieuwde kerndoelen WPO).
final class ProposedSubjects {
    static final Map<String, String> ALL = all();

    private ProposedSubjects() {}

    private static Map<String, String> all() {
        String health = "Kerndoel 34: zorgen voor de gezondheid van jezelf en anderen";
        String society = "Kerndoel 35: je redzaam gedragen in sociaal opzicht en als consument";
        String respect = "Kerndoel 37: je gedragen vanuit respect voor waarden en normen";
        Map<String, String> subjects = new LinkedHashMap<>();
        subjects.put("Wat deel je wel en wat deel je niet?", society);
        subjects.put("Foto’s en filmpjes van anderen: eerst vragen", respect);
        subjects.put("Aardig online, en wat je doet als iemand dat niet is", respect);
        subjects.put("Echt of nep: nieuws, reclame en bewerkte beelden", society);
        subjects.put("Wachtwoorden, accounts en wie er meekijkt", society);
        subjects.put("Hoe lang en hoe vaak op een scherm?", health);
        return subjects;
    }
}
