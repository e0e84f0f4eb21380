package nl.zorgvuldig.code.web;

import java.util.List;
import nl.zorgvuldig.code.CodeVersion;
import nl.zorgvuldig.code.Duty;
import nl.zorgvuldig.code.Receipt;
import nl.zorgvuldig.web.Form;

/// One document as somebody reads and confirms it.
///
/// @param receipts of this document, newest first
public record CodePage(Duty duty, List<Receipt> receipts, Form form) {
    public CodeVersion current() {
        return duty.current();
    }

    public boolean open() {
        return duty instanceof Duty.Owed;
    }
}
