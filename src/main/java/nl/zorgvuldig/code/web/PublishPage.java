package nl.zorgvuldig.code.web;

import java.util.Optional;
import nl.zorgvuldig.code.CodeVersion;
import nl.zorgvuldig.web.Form;

/// The board writes a document, or another version of one.
///
/// @param newest what it is written from; empty for a new document
public record PublishPage(Optional<CodeVersion> newest, Form form) {
    public String address() {
        return newest.map(one -> CodeController.ADDRESS + "/" + one.code() + "/nieuw")
                .orElse(CodeController.ADDRESS + "/nieuw");
    }
}
