package app.karat.identity.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a {@link MissingSetting} into one readable sentence instead of a stack trace. */
final class MissingSettingAnalyzer extends AbstractFailureAnalyzer<MissingSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSetting cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set it as an environment variable (KARAT_…, dots as underscores, dashes left out) or a property.",
                cause);
    }
}
