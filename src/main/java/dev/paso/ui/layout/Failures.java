package dev.paso.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import dev.paso.web.GivenUp;
import org.slf4j.LoggerFactory;

/** What fails while a page is in use is said in one sentence and goes to the log with its cause. */
public final class Failures implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().setSystemMessagesProvider(info -> messages(new Texts(info.getLocale())));
        init.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(Failures::tell));
    }

    /** The page hides these and is made anew ({@code paso-line}); they stand here so that nothing is ever said in other words. */
    private static SystemMessages messages(Texts texts) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        String sentence = texts.say("line.waiting");
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(sentence);
        messages.setSessionExpiredMessage("");
        messages.setInternalErrorCaption(sentence);
        messages.setInternalErrorMessage("");
        messages.setCookiesDisabledCaption(texts.say("line.cookies"));
        messages.setCookiesDisabledMessage("");
        return messages;
    }

    private static void tell(ErrorEvent error) {
        if (GivenUp.is(error.getThrowable())) {
            return;
        }
        LoggerFactory.getLogger(Failures.class).error("A learner's action failed", error.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Line.change(ui, () -> Notification.show(new Texts(ui.getLocale()).say("problem.unexpected")));
        }
    }
}
