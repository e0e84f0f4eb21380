package nl.zorgvuldig.conduct.codes.web;

import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.web.Form;

/// Form for the board to write a document, or another version of one.
///
/// @param newest version it is written from; empty for a new document
public record ConductCodePublicationPage(Optional<ConductCodeVersion> newest, Form form) {
    public String address() {
        return newest.map(version -> StaffConductCodeController.ADDRESS + "/" + version.code() + "/nieuw")
                .orElse(StaffConductCodeController.ADDRESS + "/nieuw");
    }
}
