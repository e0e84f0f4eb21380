package nl.zorgvuldig.conduct.codes.web;

import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.web.Form;

/// Confirmation page for withdrawing the newest version of a document.
public record ConductCodeWithdrawalPage(ConductCodeVersion newest, Form form) {}
