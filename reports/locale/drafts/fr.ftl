# Machine-made draft, reviewed by nobody. Read it before people answer in it.

# The language's own name for itself.
language-own-name = français

## Dates: a month is 1 (January) to 12, a weekday 1 (Monday) to 7

date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
date-short = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
month-year = { $month } { $year }
moment = { $day } à { $time } UTC
day-month-year = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
weekday-name = { $n ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
 }
weekday-short = { $n ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
 }
month-name = { $n ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
 }
# Within "Fri 4 Dec".
month-in-short-date = { $n ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
 }
# On its own, under an axis.
month-short = { $n ->
    [1] jan
    [2] fév
    [3] mars
    [4] avr
    [5] mai
    [6] juin
    [7] juil
    [8] août
    [9] sep
    [10] oct
    [11] nov
   *[12] déc
 }

## The size of the reader's team, before they answer

# $n: the invited people of the team who hold no reading role; none at all if the reader is a lead
# who is alone in it.
team-nobody-counts = Dans votre équipe, personne ne compte pour le seuil, car les responsables et les RH n’y comptent pas.
team-size = { $n ->
    [one] Votre équipe compte { $n } personne.
   *[other] Votre équipe compte { $n } personnes.
 }
team-below-threshold = Aucun résultat n’est affiché pour une équipe aussi petite ; vos réponses ne comptent que dans des groupes plus grands.
team-near-threshold = Si moins de { $n } personnes répondent, rien n’est affiché ; même au-delà, le résultat peut être masqué. Si presque tout le monde répond pareil, la moyenne montre à peu près ce qui a été répondu.

## The invitation

# The subject; "6 statements about your work, open until Fri 14 Nov".
mail-subject = { $n ->
    [one] { $n } affirmation sur votre travail
   *[other] { $n } affirmations sur votre travail
 }, jusqu’au { $date }
mail-hello = Bonjour { $name },
mail-hello-nameless = Bonjour,
# Goes on after the greeting's comma; the link follows.
mail-question = Comment se passe le travail ces derniers temps ? { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 }, environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 } :
mail-button = { $n ->
    [one] Ouvrir l’affirmation
   *[other] Ouvrir les { $n } affirmations
 }
mail-open-until = Ouvert jusqu’au { $date }. Rien n’est envoyé avant que vous appuyiez sur le bouton de la page.
mail-answers-title = Ce que deviennent vos réponses
mail-answers-stored = Elles sont enregistrées sans votre nom, sans votre adresse e-mail et sans ce lien.
mail-answers-threshold = Seuls les groupes d’au moins { $n } réponses sont affichés.
mail-answers-once = Un lien utilisé est marqué, sans heure ni date, pour ne compter qu’une fois.
mail-answers-tracking = Cet e-mail ne contient pas de pixel espion, et les liens mènent directement à notre serveur.
mail-no-script = Pas de JavaScript ? Ouvrez { $page } et collez : { $code }
mail-yours-alone = Ce lien n’est qu’à vous, merci de ne pas le transférer.
mail-questions = Des questions ? Répondez à cet e-mail.
mail-unsubscribe = Ne plus recevoir d’e-mails du baromètre

## The one reminder

# The subject; "Closes Fri 14 Nov: 6 statements about your work".
mail-reminder-subject = Jusqu’au { $date } : { $n ->
    [one] { $n } affirmation sur votre travail
   *[other] { $n } affirmations sur votre travail
 }
# Goes on after the greeting's comma.
mail-reminder-closes = Le baromètre se termine le { $date }.
mail-reminder-question = Si vous voulez y participer : { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 }, environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
mail-reminder-answered = Si vous avez déjà répondu, merci : il n’y a rien à faire.
mail-reminder-everybody = Cet e-mail est envoyé à toutes les personnes invitées, qu’elles aient répondu ou non.
mail-reminder-unanswered = Cet e-mail n’est envoyé qu’aux personnes dont le lien n’avait pas servi au moment de sa création. Les règles de cette enquête le disaient avant que quiconque soit interrogé.
mail-reminder-choice = Vous êtes libre de participer ou non, et aucun rapport ne nomme qui l’a fait.
mail-reminder-last = C’est le seul rappel.
mail-early-subject = L’enquête se termine plus tôt, le { $date }
mail-early = L’enquête qui devait rester ouverte jusqu’au { $announced } se termine plus tôt : le { $ends } à 12:00 UTC.
mail-early-reason = La raison :
mail-early-answer = Si vous n’avez pas répondu et souhaitez le faire, votre lien fonctionne jusque-là. Si vous avez répondu, il n’y a rien à faire : vos réponses comptent.
mail-practice-subject = Pour essayer : { $subject }
mail-practice = Ceci est un essai, tel que le personnel le recevrait. Vos réponses ne sont enregistrées nulle part et ne comptent nulle part ; le lien pour quitter la liste ne fait rien.

## The chat: the invitation and the reminder in short, for whoever gets them there

# What a notification shows.
chat-title = { $organisation } : { $n ->
    [one] { $n } affirmation sur votre travail
   *[other] { $n } affirmations sur votre travail
 }
chat-asks = { $organisation } demande comment s’est passé le travail ces derniers temps : { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 }, environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }, ouvert jusqu’au { $date }.
chat-anonymous = C’est anonyme : on répond sur notre propre page, jamais dans ce chat, et les réponses sont enregistrées sans votre nom, votre adresse ni ce lien.
chat-reminder-title = { $organisation }, fin le { $date } : { $n ->
    [one] { $n } affirmation sur votre travail
   *[other] { $n } affirmations sur votre travail
 }
chat-reminder = Le baromètre de { $organisation } se termine le { $date }. Si vous souhaitez participer : { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 }, environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }. Si vous avez déjà répondu, merci : il n’y a rien à faire.
chat-reminder-everybody = Ce message est envoyé à toutes les personnes invitées, qu’elles aient répondu ou non.
chat-reminder-unanswered = Ce message n’est envoyé qu’aux personnes dont le lien n’était pas utilisé au moment de sa création. Les règles de cette enquête l’annonçaient avant que quiconque soit interrogé.
chat-unsubscribe = Plus de messages du baromètre
# A message to try it out.
chat-test = Le baromètre de { $organisation } peut vous écrire ici. Il n’y a rien à faire.

# --- Pages for those who are not signed in, and what went wrong -----------------------------------

problem-not-found = Il n’y a rien ici
problem-not-found-text = L’adresse est peut-être coupée, ou ce qu’elle ouvre ne vous est pas destiné.
problem-foreign = Ce formulaire ne vient pas de notre page
problem-foreign-text = Rien n’a été fait. Ouvrez la page à l’adresse { $address } et réessayez.
problem-unreadable = Nous ne pouvons pas lire cette demande
problem-unreadable-text = Rien n’a été fait. Revenez en arrière, rechargez la page et réessayez.
problem-refused = Ce n’est pas possible pour l’instant
problem-too-many = Trop de liens erronés ces derniers instants
problem-too-many-text = Quelqu’un a envoyé beaucoup de codes qui n’ouvrent rien ; ces codes restent donc sans réponse pour un moment. Un lien correct fonctionne malgré tout : ouvrez-le à nouveau depuis votre e-mail, en entier.
problem-unavailable = L’enquête est momentanément inaccessible
problem-unavailable-text = Rien n’a été modifié. Réessayez dans une minute. Si cela dure, indiquez la référence { $reference } à la personne qui gère ce serveur.
problem-fault = Un problème est survenu de notre côté
problem-fault-text = Rien n’a été modifié. Si cela se reproduit, indiquez la référence { $reference } à la personne qui gère ce serveur.

sign-in-title = Se connecter
sign-in-for = Pour les personnes qui lisent les rapports ou gèrent l’enquête. Pour répondre à l’enquête, aucun compte n’est nécessaire : utilisez le lien de votre e-mail.
sign-in-address = Adresse professionnelle
sign-in-send = M’envoyer un lien
sign-in-send-new = M’envoyer un nouveau lien
sign-in-no-address = Ce n’est pas une adresse : écrivez-la sous la forme nom@hôte
sign-in-look = Consultez vos e-mails
sign-in-on-its-way = Si { $email } peut lire des rapports, un lien est en route. Il fonctionne une fois, pendant 15 minutes.
sign-in-demo = Dans cette démo, aucun e-mail n’est envoyé. Il se trouve ici :
sign-in-digits = Ou saisissez les six chiffres de l’e-mail
sign-in-digits-hint = Si l’e-mail est sur un autre appareil. Cinq essais, puis demandez un nouvel e-mail. Les espaces ne comptent pas.
sign-in-not-six-digits = Il faut six chiffres, tels qu’ils figurent dans l’e-mail
sign-in-wrong-digits = { $n ->
    [one] Les six chiffres ne sont pas bons. Il vous reste { $n } essai
   *[other] Les six chiffres ne sont pas bons. Il vous reste { $n } essais
}
sign-in-no-mail = Pas d’e-mail après cinq minutes
sign-in-no-mail-junk = Cherchez dans le dossier des indésirables un e-mail envoyé par { $organisation }.
sign-in-no-mail-address = L’adresse est-elle bien celle que les RH ont pour vous ?
sign-in-other-address = Utiliser une autre adresse
sign-in-no-mail-who = Les rapports sont réservés aux responsables, aux RH et à la représentation du personnel. Nous ne disons pas ici qui peut les lire, et après cinq e-mails en une heure nous n’en envoyons plus.
sign-in-as = Vous vous connectez avec l’adresse { $email }.
sign-in-text = Encore un clic, pour que les messageries qui ouvrent les liens d’elles-mêmes n’épuisent pas le vôtre. Si vous n’avez rien demandé, fermez la page : il ne s’est rien passé.
sign-in-button = Se connecter
sign-in-how = Les responsables, les RH et les observateurs se connectent avec un lien. La personne qui gère ce serveur en crée un avec : sdt-pulse login-link vous@example.com
sign-in-used = Ce lien ne fonctionne plus
sign-in-used-text = Un lien de connexion fonctionne une fois, pendant 15 minutes. Certains filtres de messagerie épuisent les liens avant que vous les voyiez ; les six chiffres sont alors plus sûrs.
mistakes-title = Il y a un problème
mistakes-prefix = Erreur :
mail-sign-in-subject = Connexion au baromètre
mail-sign-in-asked = Vous avez demandé à vous connecter au baromètre.
mail-sign-in-button = Se connecter
mail-sign-in-digits = Ou saisissez ces six chiffres sur la page où vous avez fait la demande :
mail-sign-in-once = Les deux fonctionnent une fois, pendant 15 minutes. Le lien ouvre une page où vous confirmez.
mail-sign-in-not-asked = Vous n’avez rien demandé ? Alors ne faites rien. Le lien et les chiffres ne valent rien pour qui n’a pas cet e-mail.
mail-sign-in-never = Ne donnez jamais les six chiffres à qui que ce soit. Les RH ne les demandent pas.
signed-out = Votre session est fermée
signed-out-not-saved = Rien de tout cela n’a été enregistré. Copiez ce que vous avez écrit, reconnectez-vous et saisissez-le de nouveau.
signed-out-limits = Votre session reste ouverte { $minutes } minutes après chaque clic, et { $hours } heures au plus.
sign-in-oidc-button = Se connecter avec { $name }
sign-in-oidc-onward = Vers { $name }
sign-in-oidc-onward-text = Vous vous y connectez, puis vous revenez ici.
sign-in-oidc-onward-link = Continuer vers { $name }
sign-in-oidc-back = Vous voici de retour de { $name }.
sign-in-oidc-back-text = Encore un clic, et votre session s’ouvre ici.
sign-in-oidc-again = Réessayer
sign-in-oidc-others = Toutes les façons de se connecter
sign-in-oidc-command = Si aucune ne marche : la personne qui gère ce serveur crée un lien avec : sdt-pulse login-link vous@example.com
sign-in-oidc-ended = Cette connexion a pris fin
sign-in-oidc-ended-text = Ce qui est revenu appartient à une autre connexion, a déjà servi ou a pris plus de dix minutes. Un deuxième onglet avec sa propre connexion a le même effet. Recommencez.
sign-in-oidc-unreachable = { $name } est injoignable
sign-in-oidc-unreachable-text = Ce serveur n’a pas reçu de réponse. Votre compte ici n’a aucun problème. Réessayez dans une minute, ou prenez un autre chemin.
sign-in-oidc-clock = Deux horloges diffèrent
sign-in-oidc-clock-ahead = L’horloge de { $name } avance de { $minutes } minutes sur celle de ce serveur, si bien qu’on ne peut pas savoir si sa réponse est d’aujourd’hui. La connexion n’a pas eu lieu. Dites à la personne qui gère ce serveur que l’une des deux horloges doit être réglée.
sign-in-oidc-clock-behind = L’horloge de { $name } retarde de { $minutes } minutes sur celle de ce serveur, si bien qu’on ne peut pas savoir si sa réponse est d’aujourd’hui. La connexion n’a pas eu lieu. Dites à la personne qui gère ce serveur que l’une des deux horloges doit être réglée.
sign-in-oidc-no-email = { $name } ne donne aucune adresse e-mail pour vous
sign-in-oidc-no-email-text = Ce serveur reconnaît les personnes à leur adresse professionnelle et n’en a reçu aucune. La connexion n’a pas eu lieu. Dites à la personne qui gère ce serveur que le fournisseur doit transmettre l’attribut « email ».
sign-in-oidc-unverified = { $name } n’a pas vérifié votre adresse
sign-in-oidc-unverified-text = N’importe qui aurait pu la saisir ; elle n’ouvre donc de session à personne. Faites-la confirmer auprès de { $name }, puis réessayez.
sign-in-oidc-refused = La réponse de { $name } n’est pas valable
sign-in-oidc-refused-text = La connexion n’a pas eu lieu et rien n’a été modifié. Un nouvel essai peut suffire ; sinon, prévenez la personne qui gère ce serveur : la cause est dans son journal.
sign-in-oidc-denied = { $name } n’a pas ouvert de session pour vous
sign-in-oidc-denied-text = Soit vous y avez interrompu la connexion, soit vous ne pouvez pas utiliser ce serveur par ce biais. Rien n’a été modifié.
sign-in-oidc-answered = { $name } a répondu par une erreur
sign-in-oidc-nothing = Il n’y a rien à lire ici pour vous
sign-in-oidc-nothing-text = Chez { $name }, votre adresse est { $email }. Personne ayant cette adresse ne peut lire de rapports ici : ils sont réservés aux responsables, aux RH et à la représentation du personnel. Si vous pensez devoir y accéder, demandez aux RH si l’adresse est bien celle qu’ils ont pour vous.
sign-in-oidc-counted = Chez { $name }, votre adresse est { $email }, et l’un de vos groupes là-bas ouvre les rapports des RH. Mais vous répondez vous-même à l’enquête, et dans une vague vous avez compté parmi les personnes qui ne lisent rien : avec les rapports, vous pourriez soustraire vos propres réponses. Quelqu’un ayant le rôle RH doit vous l’attribuer ici, pour qu’à partir de la prochaine vague vous ne comptiez plus pour le seuil.

unsubscribe-title = Ne plus recevoir d’e-mails du baromètre ?
unsubscribe-text = À partir de la prochaine enquête, nous ne vous solliciterons plus. Une invitation que vous avez déjà reste valable.
unsubscribe-button = Me retirer de la liste
unsubscribe-done = Vous n’êtes plus sur la liste
unsubscribe-done-text = Nous ne vous solliciterons plus. Pour revenir, écrivez à l’adresse ci-dessous.

# --- The demo's outbox ---------------------------------------------------------------------------

outbox-title = Boîte d’envoi
outbox-text = Les invitations de tout le monde à l’enquête ouverte, telles qu’elles arriveraient par e-mail. Ouvrez-en une et répondez.
outbox-open = Ouvrir l’enquête
outbox-back = Tous les e-mails

# To observers. Plain text, kept to be compared.
mail-notice-subject = Contrôle de l’enquête : { $what }
mail-notice-subject-opened = la vague { $wave } est ouverte
mail-notice-subject-stopped = la vague { $wave } ne prend plus de réponses
mail-notice-subject-early = la vague { $wave } se termine plus tôt
mail-notice-subject-released = la vague { $wave } a été dépouillée
mail-notice-subject-restored = une base de données plus ancienne a été rétablie
mail-notice-subject-clock = l’horloge du serveur
mail-notice-opened = Le { $date }, la vague { $wave } a été ouverte. Elle prend des réponses jusqu’au { $closes }.
mail-notice-opened-before = La précédente avait été ouverte le { $date } ; au moins 21 jours séparent deux vagues.
mail-notice-just-shown = { $n ->
   *[other] Nouvelles au seuil de { $n } : des équipes ayant tout juste assez de personnes pour être affichées, et qui en avaient moins avant. Le nombre est celui des personnes qui comptent.
 }
mail-notice-just-shown-why = Des personnes inventées dans une telle équipe feraient apparaître dans ses chiffres ce que les vraies ont répondu. Le journal des modifications dit qui l’a rejointe : vérifiez que ces personnes existent.
mail-notice-stopped = Le { $date }, la vague { $wave } a cessé de prendre des réponses, comme annoncé.
mail-notice-stopped-early = Le { $date }, la vague { $wave } a cessé de prendre des réponses, avant la fin annoncée le { $announced }.
mail-notice-early = Le { $date }, il a été décidé que la vague { $wave } se termine le { $ends } à 12:00 UTC, et non après le { $announced } comme annoncé. La raison donnée au personnel : { $reason }
mail-notice-box = { $n ->
    [one] Son urne contient { $n } réponse scellée et a l’empreinte
   *[other] Son urne contient { $n } réponses scellées et a l’empreinte
 }
mail-notice-released = Le { $date }, la vague { $wave } a été dépouillée. Sa publication a l’empreinte
mail-notice-released-early = Le { $date }, la vague { $wave } a été dépouillée, avant la fin annoncée. Sa publication a l’empreinte
mail-notice-clock-behind = L’horloge du serveur indique le { $today }, et les journaux ont une entrée du { $last }. Elle avançait alors, ou elle retarde maintenant. Une horloge avancée permet d’ouvrir une vague avant que les 21 jours soient écoulés.
mail-notice-clocks-differ = L’horloge du serveur indique { $here }, celle de sa base de données { $database }. L’une des deux est fausse. Une horloge avancée permet d’ouvrir une vague avant que les 21 jours soient écoulés.
mail-notice-ends = Les deux journaux se terminent maintenant par ces entrées :
mail-notice-end = entrée { $entry }
mail-notice-empty = encore aucune entrée
mail-notice-keep = Conservez cet e-mail. Si un journal présente un jour une autre entrée sous l’un de ces numéros, ou moins d’entrées, c’est qu’il a été réécrit.
mail-notice-today = D’après l’horloge du serveur, nous sommes le { $date }. Si votre calendrier indique un autre jour, l’horloge a été déplacée.
mail-notice-look = Les deux journaux :

## Report pages: what stands around every page

app-pulse = baromètre
app-demo = Données de démonstration
app-skip = Aller au rapport
app-nav = Pages
app-nav-overview = Tous les groupes
app-nav-organisation = Toute l’organisation
app-nav-comments = Commentaires
app-nav-teams = Mes équipes
app-sign-out = Se déconnecter

## Report pages: figures in words

# The one wording for every withheld figure; it never tells which rule withheld it.
withheld = masqué pour que personne ne soit identifiable
number = { $whole },{ $tenth }
number-or-more = { $number } ou plus
number-or-less = { $number } ou moins
number-about = environ { $number }
report-range = { $low } à { $high }
report-list = { $first } et { $last }
unit-placed-directly = { $unit }, rattachement direct
# Within a sentence.
need-name = { $need ->
    [relatedness] l’appartenance
    [competence] la compétence
   *[autonomy] l’autonomie
 }
# $n: how many waves; 0 where needs were compared with different ones. After "in" and "above".
report-baseline = { $n ->
    [0] des vagues antérieures
    [1] la vague précédente
    [2] les deux vagues précédentes
    [3] les trois vagues précédentes
    [4] les quatre vagues précédentes
   *[other] les { $n } vagues précédentes
 }
report-share-under-half = moins de la moitié de l’équipe
report-share-half = environ la moitié de l’équipe
report-share-most = la plus grande partie de l’équipe
report-share-nearly-all = presque toute l’équipe
report-answered-of = { $answered } sur { $invited }

## Report pages: the verdict sentence; its first letter is made a capital. $needs is a list, $n how many

verdict-higher = { $needs } { $n ->
    [one] est nettement plus élevée
   *[other] sont nettement plus élevées
 } que dans { $baseline }.
verdict-lower = { $needs } { $n ->
    [one] est nettement plus basse
   *[other] sont nettement plus basses
 } que dans { $baseline }.
verdict-higher-last-three = { $needs } { $n ->
    [one] est plus haute
   *[other] sont plus hautes
 } sur les trois dernières vagues.
verdict-lower-last-three = { $needs } { $n ->
    [one] est plus basse
   *[other] sont plus basses
 } sur les trois dernières vagues.
verdict-no-clear-change = { $needs } { $n ->
    [one] ne montre
   *[other] ne montrent
 } pas de changement net.
verdict-first-wave = on ne peut pas encore dire si { $needs } { $n ->
    [one] a
   *[other] ont
 } changé : c’est la première vague affichée.
verdict-too-few-answers = on ne peut pas encore dire si { $needs } { $n ->
    [one] a
   *[other] ont
 } changé : moins de 30 personnes ont répondu dans toute l’organisation.
verdict-withheld = { $needs } { $n ->
    [one] est masquée
   *[other] sont masquées
 } pour que personne ne soit identifiable.
verdict-above-organisation = { $needs } { $n ->
    [one] est nettement plus élevée
   *[other] sont nettement plus élevées
 } que dans l’organisation.
verdict-below-organisation = { $needs } { $n ->
    [one] est nettement plus basse
   *[other] sont nettement plus basses
 } que dans l’organisation.
verdict-not-asked = Cette vague n’a pas porté sur les trois besoins.
report-nothing-shown = Pas de résultat cette fois : masqué pour que personne ne soit identifiable.
report-nothing-shown-means = Cela protège toutes les personnes qui ont répondu. Cela ne dit rien de l’équipe.
no-wave = Aucune vague n’est encore terminée.
no-wave-hint = Les résultats figureront ici dès que la première le sera.

## Report pages: one unit

report-includes-your-team = Ce groupe comprend votre équipe, mais n’est pas votre équipe.
report-includes-not-is = Il comprend votre équipe, mais n’est pas votre équipe.
report-not-asked-since = Pas d’enquête depuis : le résultat le plus récent est celui de la vague « { $wave } ».
report-answered = Ont répondu
report-shown-from = Affiché à partir de
report-answers-count = { $n } réponses
report-band = Bande ombrée
report-band-means = où se trouve probablement la vraie moyenne (95 %)
report-use-now = Ce que vous pouvez utiliser dès maintenant
report-parent = { $parent }, le groupe qui l’entoure
report-parent-of-yours = { $parent }, le groupe dont votre équipe fait partie
report-talk = Une discussion sur les mêmes affirmations
report-talk-means = Elle n’a pas besoin de réponses à l’enquête, et personne n’a à révéler ses réponses.
report-please-do-not = Merci de ne pas
report-do-not-ask = Demander qui a répondu, ni inviter quelqu’un à répondre.
report-do-not-compare = Comparer cette vague à la suivante pour deviner qui a participé en plus.
report-never-added = Les vagues ne sont jamais additionnées pour atteindre le seuil : les trois mêmes personnes qui répondent deux fois restent trois personnes.
report-needs = Trois besoins, dans l’ordre où ils s’appuient l’un sur l’autre
say-higher = Nettement plus haut qu’avant.
say-lower = Nettement plus bas qu’avant.
say-higher-last-three = Plus haut sur les trois dernières vagues.
say-lower-last-three = Plus bas sur les trois dernières vagues.
say-no-clear-change = Pas de changement net.
# $n: how many changes were tested in the wave.
say-unclear = { $n ->
    [one] Pas net si l’on tient compte de { $n } comparaison.
   *[other] Pas net si l’on tient compte des { $n } comparaisons.
 }
say-first-wave = On ne peut pas encore en juger : première vague affichée.
say-too-few-answers = On ne peut pas encore en juger : moins de 30 personnes ont répondu dans toute l’organisation.
say-not-asked = Pas demandé dans cette vague.
report-now = { $mean } maintenant.
report-now-between = { $mean } maintenant, probablement entre { $low } et { $high }.
report-change-above = { $delta } de plus que dans { $baseline } ({ $range }) ; le plus petit changement { $kind ->
    [organisation] qui aurait pu être détecté
   *[team] que cette équipe aurait pu détecter
 } est de { $detectable }.
report-change-below = { $delta } de moins que dans { $baseline } ({ $range }) ; le plus petit changement { $kind ->
    [organisation] qui aurait pu être détecté
   *[team] que cette équipe aurait pu détecter
 } est de { $detectable }.
report-change-level = Au même niveau que dans { $baseline } ({ $range }) ; le plus petit changement { $kind ->
    [organisation] qui aurait pu être détecté
   *[team] que cette équipe aurait pu détecter
 } est de { $detectable }.
report-last-three-above = Sur les trois dernières vagues, { $delta } de plus que dans { $baseline } ({ $range }) ; le plus petit changement de ce genre { $kind ->
    [organisation] qui aurait pu être détecté
   *[team] que cette équipe aurait pu détecter
 } est de { $detectable }.
report-last-three-below = Sur les trois dernières vagues, { $delta } de moins que dans { $baseline } ({ $range }) ; le plus petit changement de ce genre { $kind ->
    [organisation] qui aurait pu être détecté
   *[team] que cette équipe aurait pu détecter
 } est de { $detectable }.
report-last-three-level = Sur les trois dernières vagues, au même niveau que dans { $baseline } ({ $range }) ; le plus petit changement de ce genre { $kind ->
    [organisation] qui aurait pu être détecté
   *[team] que cette équipe aurait pu détecter
 } est de { $detectable }.
report-organisation = Organisation : { $mean }.
report-organisation-above = Nettement au-dessus de l’organisation ({ $mean }).
report-organisation-below = Nettement au-dessous de l’organisation ({ $mean }).
report-organisation-unclear = Pas nettement différent de l’organisation ({ $mean }) si l’on tient compte de toutes les comparaisons.
report-organisation-no-difference = Pas nettement différent de l’organisation ({ $mean }).
report-withheld-waves = Masqué : { $waves }.
key-here = Ce groupe
key-here-and-range = Ce groupe et son intervalle probable
key-organisation = Organisation
key-actions = Changements notés
numbers-summary = Les mêmes chiffres sous forme de tableau
numbers-caption = Moyenne de 1 à 5, intervalle probable entre parenthèses
frustration-title = Les mêmes besoins, frustrés
frustration-hint = Un besoin peut être à la fois satisfait et frustré, c’est pourquoi les deux sont mesurés séparément. 1 veut dire aucune frustration, 5 beaucoup.
frustration-of = { $need }, frustrée
numbers-summary-frustration = Les chiffres de la frustration sous forme de tableau
numbers-caption-frustration = Frustration : moyenne de 1 à 5, intervalle probable entre parenthèses
long-run-title = Sur le long terme
long-run-hint = La médiane de tous les écarts entre deux vagues (Theil et Sen), sur les vagues de cette page. Elle montre une direction et n’est pas un verdict.
# $n: how many waves show it; $points over all of them.
long-run-higher = { $need } : { $points } de plus sur les { $n } vagues affichées (probablement { $range }).
long-run-lower = { $need } : { $points } de moins sur les { $n } vagues affichées (probablement { $range }).
long-run-level = { $need } : stable sur les { $n } vagues affichées (probablement { $range }).
long-run-within = Cette vague est dans les limites attendues d’après les { $n } vagues précédentes.
long-run-outside = Cette vague est hors des limites attendues d’après les { $n } vagues précédentes.
spread-title = Comment se répartissent les réponses
spread-hint = Les réponses défavorables sont à gauche du milieu, les favorables à droite, le 3 à part. Une catégorie où une personne pourrait être seule n’est jamais montrée comme vide ; un chiffre peut donc porter la mention « au plus » ou « ou plus ».
spread-hint-rounded = Les pourcentages sont arrondis à la dizaine.
spread-from = La répartition des réponses est affichée à partir de { $n } réponses.
spread-unfavourable = Défavorable
spread-favourable = Favorable
spread-neutral = Entre les deux
spread-low = 1 et 2
spread-high = 4 et 5
spread-low-is-favourable = Favorable : 1 et 2.
spread-neither = Aucune extrémité n’est meilleure : 1 et 2 à gauche, 4 et 5 à droite.
spread-count = { $n }
spread-at-most = au plus { $n }
spread-or-more = { $n } ou plus
spread-about = environ { $n }
# Percent, by tens.
spread-percent = { $n } %
spread-under-a-tenth = moins de 10 %
statements-title = Affirmation par affirmation
statements-hint = Dans l’ordre de l’enquête, non par score.
report-answers = 1 veut dire « { $lowest } », { $n } veut dire « { $highest } ».
compared-above = Nettement au-dessus
compared-below = Nettement au-dessous
compared-no-difference = Pas de différence nette
compared-unclear = Pas net si l’on tient compte de toutes les comparaisons
compared-cannot-be-judged = On ne peut pas encore en juger
column-wave = Vague
column-range = Intervalle probable
column-here = Ce groupe
column-organisation = Organisation
column-statement = Affirmation
column-mean = Moyenne
column-compared = Comparaison
limits-title = Ce que cette page ne peut pas vous dire
limits-who = Qui a répondu quoi, ni qui n’a pas répondu.
limits-silent = Ce qu’auraient dit les personnes qui n’ont pas répondu.
limits-ranks = Si une équipe est meilleure qu’une autre. Les équipes ne sont pas classées ici.
limits-causes = Pourquoi quelque chose a bougé.
limits-markers = Un repère montre ce qui a été changé et quand, non que c’en est la cause.
limits-small = Si un changement plus petit que le plus petit détectable a eu lieu.
limits-chance = Si un changement n’était finalement que le hasard : sur 100 rapports de ce genre où rien n’a changé, jusqu’à 5 en annoncent un.
limits-unvalidated = Quel serait le score de ce groupe sur une échelle publiée : les affirmations sont propres à ce projet, et personne ne les a encore validées.
# Stand after limits-silent.
silent-everybody = Ici, toutes les personnes interrogées ont répondu.
silent-clear = Il faudrait que les personnes qui n’ont pas répondu soient en moyenne au moins { $points } points { $side ->
    [lower] plus bas
   *[higher] plus haut
 } sur { $need } pour que l’intervalle de ce changement atteigne zéro.
silent-unclear = Il faudrait que les personnes qui n’ont pas répondu soient en moyenne au moins { $points } points { $side ->
    [lower] plus bas
   *[higher] plus haut
 } sur { $need } pour qu’un changement devienne net.
silent-slight = Sur { $need }, un écart de moins de 0,1 point entre elles et les personnes qui ont répondu pourrait changer ce qui est dit ici.
silent-nothing = Aucune réponse des personnes qui n’ont pas participé ne pourrait changer cela.
talk-title = En parler avec l’équipe
talk-fall = « { $need } est nettement plus basse qu’avant. Qu’est-ce que vous voyez derrière ? »
talk-fall-why = Demandez avant de conseiller. Personne n’a à révéler ses réponses.
talk-rise = « { $need } est nettement plus élevée qu’avant. Est-ce que cela correspond à ce que vous voyez ? »
talk-rise-why = Commencez par leur lecture, pas par la vôtre.
talk-below = « { $need } est nettement plus basse ici que dans l’organisation. Qu’est-ce que vous voyez derrière ? »
talk-below-why = Demandez avant de conseiller. Le chiffre de l’organisation n’est pas un objectif, et personne n’a à révéler ses réponses.
talk-miss = « L’enquête ne montre pas de changement net. Qu’est-ce qui lui échappe ? »
talk-miss-why = Demandez avant de conseiller. Dans une petite équipe, il faut que beaucoup change avant qu’une enquête le montre.
talk-open = « Comment s’est passé le travail depuis la dernière fois que nous en avons parlé ? »
talk-open-why = Cela ne demande aucun chiffre. Demandez avant de conseiller, et personne n’a à révéler ses réponses.
talk-left-out = « À quoi n’avons-nous pas été associés alors que nous aurions dû l’être ? »
talk-left-out-why = Convenez de ce que tout le monde doit savoir et entendre. La façon de faire ensuite le travail reste entre leurs mains.
talk-needs = « Quel résultat devons-nous fournir, et que vous manque-t-il pour y arriver ? »
talk-needs-why = Du temps, des outils, une formation, des réponses : convenez du résultat, proposez du soutien, laissez libre la méthode.
talk-wait = « Quelle décision attendez-vous encore ? »
talk-wait-why = Convenez du résultat et laissez libre le chemin pour y arriver. Ce que personne au-dessus n’a besoin de décider peut se décider dans l’équipe.
talk-keep = « Quelles décisions devraient rester les vôtres, exactement comme maintenant ? »
talk-keep-why = Une hausse mérite d’être protégée. Convenez des résultats et laissez libres les méthodes.
talk-results = « Sur quels résultats sommes-nous d’accord, et où n’avez-vous pas besoin que je dise comment faire ? »
talk-results-why = Convenez des résultats et laissez libres les méthodes.
talk-cannot = « Cela, je ne peux pas le changer, et voici pourquoi. »
talk-cannot-why = Dites aussi les mauvaises nouvelles, avec leur raison, et ne promettez que ce que vous pouvez tenir.
talk-still = « Qu’est-ce qui ne marche toujours pas ? »
talk-still-why = Un chiffre en hausse ne compense pas le reste. Dites aussi les mauvaises nouvelles que vous connaissez.
talk-unsaid = « Qu’est-ce que j’aurais dû vous dire plus tôt ? »
talk-unsaid-why = Dites aussi les mauvaises nouvelles : tôt, et avec leur raison.
note-title = Noter un changement que nous avons fait
note-hint = Un repère numéroté dans les graphiques montre quand c’était. Toute personne qui lit cette page peut le lire : ne nommez personne.
note-date = Quand
note-body = Ce que nous avons changé
note-body-hint = Au plus { $n } caractères.
note-button = Noter
note-list = Notes de cette équipe
note-remove = Supprimer
note-no-date = Saisissez une date, par exemple 2026-03-15.
note-date-to-come = Saisissez une date qui n’est pas dans le futur.
note-no-text = Dites en quelques mots ce qui a été changé.
note-too-long = { $n ->
    [one] Ce texte fait { $n } caractère.
   *[other] Ce texte fait { $n } caractères.
 } Merci de le raccourcir.
note-too-many = Il y a déjà { $n } notes. Supprimez-en d’abord une.
report-method = Méthode : un besoin est la moyenne des moyennes de ses affirmations. L’intervalle probable tient compte du petit nombre de réponses. Le changement est mesuré par rapport à la moyenne de quatre vagues antérieures affichées au plus et, sur les trois dernières vagues, à six vagues antérieures au plus. Le seuil ne peut pas être abaissé une fois la vague ouverte.

## Report pages: what a lead reads in half a minute

# $figure is "3,7 (3,3 à 4,0)".
caption-higher = { $figure }, nettement plus
caption-lower = { $figure }, nettement moins
caption-higher-last-three = { $figure }, plus sur les trois dernières vagues
caption-lower-last-three = { $figure }, moins sur les trois dernières vagues
caption-level = { $figure }, à peu près comme avant
caption-no-clear-change = { $figure }, pas de changement net
caption-first-wave = { $figure }, première vague affichée
caption-not-judged = { $figure }, trop peu de réponses
open-means = « Ou plus » : coupé avant de trahir qui que ce soit.
differs-title = Nettement différent ici
differs-figures = { $mean }, organisation { $organisation }
differs-latitude = Latitude en pratique : { $statement }
differs-desired-latitude = Latitude souhaitée : { $statement }
differs-more = { $n ->
    [one] Une de plus
   *[other] { $n } de plus
 }
advice-title = Ce que vous pouvez en faire
keep-title = Garder
keep-rise = { $need } : nettement en hausse. Gardez ce qui a fait la différence.
keep-level = { $need } : nettement plus élevé ici que dans l’organisation. Gardez ce qui l’explique.
keep-statement = « { $statement } » Nettement { $side ->
    [above] plus
   *[below] moins
 } ici que dans l’organisation. Gardez ce qui l’explique.
keep-nothing = Rien ne ressort nettement. Demandez à l’équipe ce qui doit rester tel quel.
talk-about-title = En parler
talk-statement = « { $statement } » Que voyez-vous derrière cela ?
next-title = Prochaine étape
next-ground = Regardez avec l’équipe ce qui l’unit et à quoi elle travaille.
next-freedom = Regardez avec l’équipe de quelle latitude elle dispose, et devrait disposer.
next-decision = Choisissez une décision avec l’équipe et notez qui la prend.
next-wait = Notez une attente d’autorisation, et ce qu’elle protège.
next-support = Passez en revue le soutien que reçoit l’équipe, et ce qui manque.
next-agree = Convenez d’une étape au plus, avec une date.
next-open = Ouvrir l’audit à cet endroit
next-without-figures = Ouvrez l’audit. Il n’a besoin d’aucun chiffre.
agreed-title = Convenu, et ce qu’il en est advenu
agreed-due = Pour le { $date }
agreed-earlier = Plus anciens
fold-sure = Certitude
fold-downloads = Téléchargements
fold-statements = Affirmations
fold-spread = Répartition
fold-frustration = Frustration
fold-method = Chiffres
fold-talk = Questions
present-link = Pour la réunion
present-back = Retour au rapport
present-next = Suivant
present-before = Précédent
present-place = { $n } sur { $all }
present-keys = La barre d’espace et Page suivante font avancer.

## Report pages: all groups, for HR

overview-title = Groupes et besoins
overview-caption = Moyenne de 1 à 5. Dans l’ordre de l’organisation, non par score. ▲ ▼ nettement au-dessus ou au-dessous de l’organisation.
overview-nothing-shown = Pas de résultat cette fois : masqué pour que personne ne soit identifiable.
overview-only-organisation = Cette fois, seule l’organisation dans son ensemble est affichée.
overview-cannot-compare = Les groupes ne peuvent pas encore être comparés : moins de 30 personnes ont répondu dans toute l’organisation.
overview-none-differs = Aucun groupe ne se distingue nettement de l’organisation.
overview-most-do-not-differ = La plupart des groupes ne se distinguent pas nettement de l’organisation.
overview-some-differ = { $n ->
    [one] { $n } groupe sur { $of } se distingue
   *[other] { $n } groupes sur { $of } se distinguent
 } nettement de l’organisation.
overview-higher = { $group } est nettement plus haut sur { $needs }.
overview-lower = { $group } est nettement plus bas sur { $needs }.
overview-higher-and-lower = { $group } est nettement plus haut sur { $higher }, nettement plus bas sur { $lower }.
overview-more-differ = { $n ->
    [one] { $n } autre est signalé plus bas.
   *[other] { $n } autres sont signalés plus bas.
 }
overview-withheld-means = Un groupe est affiché à partir de { $n } réponses. Là où un seul groupe manquerait, un autre est masqué avec lui, pour qu’aucun des deux ne puisse être déduit du total. Lequel était trop petit n’est pas dit.
overview-answered = { $answered } ont répondu
# A chart's file, under the chart.
chart-download = Télécharger en PNG
between-title = Entre les équipes
between-hint = L’écart entre les groupes affichés du niveau le plus fin, une fois retirée la part du hasard. Dans l’ordre de l’organisation ; rien n’est classé.
# Title of a picture of all teams.
between-chart = { $need }, équipe par équipe
between-apart = Les équipes diffèrent.
# $likely: a range of points.
between-apart-means = 4 équipes sur 5 se situent dans l’intervalle { $range }. Une équipe se situe typiquement à { $tau } points de leur moyenne de { $mean } (probablement { $likely }).
between-alike = On ne peut pas distinguer les équipes.
between-alike-means = Ce qui les distingue ne dépasse pas ce que le hasard peut produire. Si elles diffèrent, une équipe se situe typiquement à { $most } points au plus de leur moyenne.
between-frustration = Frustration : { $say }
between-scale-frustration = { $need }, frustration
between-too-few-answers = On ne peut pas encore le dire : moins de 30 personnes ont répondu dans toute l’organisation.
between-too-few-teams = On ne peut pas le dire : il faut au moins cinq équipes dont les moyennes sont affichées.
between-open = Pour plus d’un quart des équipes, la moyenne n’est connue que comme « ou plus » ou « ou moins ». Sur tout ce que cela laisse ouvert, une équipe se situe typiquement à { $likely } points de leur moyenne.
between-key-band = 4 équipes sur 5
between-key-raw = Selon les réponses, avec l’intervalle probable
between-key-pooled = Rapproché de la moyenne des équipes
between-numbers = Les moyennes des équipes sous forme de tableau
between-pooled-means = La moyenne d’un petit groupe bouge beaucoup par le seul hasard. Le second chiffre rapproche chaque moyenne de celle de toutes les équipes, d’autant plus que peu de personnes ont répondu.
between-column-raw = Selon les réponses
between-column-pooled = Rapproché
between-row-share = Part des différences entre réponses qui se situe entre équipes
between-share = { $share } % ({ $low } à { $high } %)
overview-quarters = Fichiers par trimestre
overview-scores = Scores (CSV)
overview-response = Participation (CSV)
overview-quarter = Moyennes du trimestre (CSV)
overview-audits = Audits (CSV)
overview-waits = Les fichiers du trimestre une fois la vague close, le { $date }
overview-certificate = Certificat de la vague « { $wave } »
overview-waves = Vagues
column-group = Groupe
column-open = Ouverture
column-answered = Ont répondu
column-shown = Groupes affichés
column-withheld = Groupes masqués

## Report pages: comments, for HR

comments-title = Commentaires
comments-hint = Ce que les gens ont écrit, dans toute l’organisation, dans un ordre aléatoire. Seules les RH lisent cette page. Merci de ne pas chercher à deviner qui a écrit quoi, et de ne pas transmettre de commentaires mot pour mot.
comments-none = Aucune vague terminée n’avait de champ de commentaire.

## Report pages: a lead of several teams

choose-team-title = Mes équipes
choose-team-none = Aucune équipe ne vous est attribuée. Les RH peuvent vous en attribuer une.

## Oversight: what a works council or data protection officer reads

app-nav-oversight = Contrôle
oversight-title = Contrôle
oversight-holds = Les deux journaux sont intacts.
oversight-holds-means = Chaque entrée couvre la précédente, et chaque vague est toujours ce que disent ses règles.
oversight-empty = Rien n’a encore été consigné.
oversight-empty-means = Le premier fichier de personnes et la première vague ouvrent les deux journaux.
oversight-rules-broken = Le journal des règles n’est pas intact.
oversight-changes-broken = Le journal des modifications n’est pas intact.
oversight-both-broken = Aucun des deux journaux n’est intact.
oversight-both-problems = Règles : { $rules } Modifications : { $changes }
oversight-entry-missing = L’entrée { $entry } manque.
oversight-entry-unlinked = L’entrée { $entry } ne découle pas de la précédente : l’une des deux a été remplacée.
oversight-entry-changed = L’entrée { $entry } ne correspond pas à son empreinte : son texte a été modifié.
oversight-entry-unreadable = L’entrée { $entry } est illisible.
oversight-wave-missing = Les règles de la vague { $wave } n’y figurent pas.
oversight-wave-differs = La vague { $wave } n’est pas ce que dit son entrée.
oversight-wave-twice = Il dit plus d’une fois, ou de deux façons, comment la vague { $wave } a été dépouillée.
oversight-wave-not-frozen = La liste des personnes interrogées à l’ouverture de la vague { $wave } n’y figure pas.
oversight-no-results = Cette page ne contient aucun résultat, et rien n’y dit qui a répondu. Les observateurs n’ouvrent aucun rapport.
oversight-log-rules = Règles
oversight-log-changes = Modifications
oversight-entries = { $n ->
    [one] { $n } entrée, avec l’empreinte
   *[other] { $n } entrées, la dernière avec l’empreinte
 }
oversight-note-hashes = Notez ces empreintes. Si un journal est un jour raccourci ou réécrit, l’entrée de ce numéro en aura une autre.
oversight-rules = Ce que chaque vague a promis
oversight-rules-hint = Fixé à l’ouverture de la vague, avant que quiconque soit interrogé. Aucune commande n’y change rien ensuite.
oversight-no-rules = Aucune vague n’a encore été ouverte.
oversight-rules-first = La première vague de ce journal
oversight-rules-same = Les mêmes règles que la vague précédente
oversight-rules-changed = Changé par rapport à la vague précédente : { $what }
oversight-changed-threshold = le seuil
oversight-changed-bands = le seuil des trois parts
oversight-changed-comments = les commentaires
oversight-changed-reminders = les rappels
oversight-changed-key = qui détient la clé
oversight-changed-visibility = qui voit quoi
oversight-changed-form = les affirmations
oversight-groups = Moyennes
oversight-groups-say = Des groupes d’au moins { $n } réponses. Les personnes qui ouvrent des rapports ne comptent pas dans les { $n }.
oversight-bands = Trois parts
oversight-bands-say = Combien ont répondu bas, au milieu et haut : pour les groupes d’au moins { $n } réponses.
oversight-comments = Commentaires
oversight-no-comments = Le questionnaire n’a pas de champ pour cela.
oversight-comments-say = De toute l’organisation seulement, à partir de { $respondents } réponses et de { $comments } commentaires.
oversight-reminders = Rappels
oversight-remind-everybody = À toutes les personnes invitées, pour qu’aucun journal de messagerie ne nomme celles qui n’ont pas répondu.
oversight-remind-unanswered = Seulement aux personnes dont le lien n’a pas servi. Qui voit le journal de messagerie voit de qui il s’agit.
oversight-key = Clé
oversight-key-file = Dans un fichier sur ce serveur. Qui aurait ce fichier et la base de données d’avant la production des résultats pourrait lire des réponses.
oversight-key-trustee = Détenue par { $holder }. Ce serveur ne l’a jamais.
oversight-hr-sees = Les RH voient
oversight-leads-see = Les responsables voient
oversight-observers-see = Les observateurs voient
oversight-sees-every-group = chaque groupe affiché
oversight-sees-numbers = combien de personnes y ont été invitées et ont répondu
oversight-sees-comments = les commentaires, là où ils sont demandés
oversight-sees-led = les groupes dont ils ont la responsabilité
oversight-sees-around = un résumé des groupes qui les entourent
oversight-sees-organisation = toute l’organisation
oversight-sees-no-results = aucun résultat
oversight-sees-policy-log = le journal des règles
oversight-sees-roster-log = le journal des modifications
oversight-sees-wording = le texte des affirmations
oversight-stopped = Fin des réponses
oversight-stopped-on = Le { $date }, après le { $announced } annoncé : { $n ->
    [one] il y avait { $n } bulletin
   *[other] il y avait { $n } bulletins
} dans l’urne.
oversight-stopped-early = En avance, le { $date } ; le { $announced } avait été annoncé. { $n ->
    [one] Il y avait { $n } bulletin
   *[other] Il y avait { $n } bulletins
} dans l’urne.
oversight-early = Se termine plus tôt
oversight-early-says = Décidé le { $date } : la vague se termine le { $ends } à 12:00 UTC, et non après le { $announced } comme annoncé. La raison : { $reason }
oversight-sees-response = tant qu’une vague est ouverte, une fois par jour, à peu près combien de personnes de toute l’organisation ont répondu
oversight-wave-early-twice = Le journal dit plus d’une fois, ou trop tard, que la vague { $wave } se termine plus tôt.
oversight-released = Dépouillée
oversight-released-on = Une fois, le { $date }.
oversight-released-early = Une fois, le { $date }, avant la fin annoncée.
oversight-counted = Liste du dépouillement
oversight-counted-list = les codes de toutes les réponses scellées, pour tout le monde
oversight-hash-box = Urne
oversight-hash-release = Publication
oversight-restored = Le { $date }, la base de données a été rétablie à partir d’une copie plus ancienne : « { $reason } ». Avant cela, le journal des règles avait { $rules } entrées et le journal des modifications { $changes } ; ce qui est venu après la copie n’y figure plus.
oversight-hash-entry = Entrée { $entry }
oversight-hash-form = Affirmations ({ $form })
oversight-hash-roster = Liste des personnes interrogées
oversight-hash-key = Clé publique
oversight-changes = Changements concernant qui est interrogé et qui lit
oversight-changes-hint = Les plus récents d’abord. Écrits au moment du changement ; seul le jour est conservé.
oversight-no-changes = Encore aucun changement.
oversight-import = Un fichier de personnes a été importé.
oversight-granted = { $email } a le rôle { $role }.
oversight-granted-instead = { $email } a le rôle { $role }, et non plus { $before }.
oversight-role-hr = RH
oversight-role-observer = observateur
oversight-role-admin = admin
oversight-unmailed = Quelqu’un dans { $team } a demandé à ne plus recevoir d’e-mails et ne recevra plus d’invitation.
oversight-frozen = La liste des personnes interrogées de la vague { $wave } a été figée : { $n ->
    [one] { $n } personne invitée
   *[other] { $n } personnes invitées
 }.
oversight-new = { $n ->
    [one] { $n } arrivée
   *[other] { $n } arrivées
 }
oversight-changed = { $n ->
    [one] { $n } modification
   *[other] { $n } modifications
 }
oversight-left = { $n ->
    [one] { $n } départ
   *[other] { $n } départs
 }
oversight-led-by = responsable : { $email }
oversight-back = de retour, en partant : { $email }
oversight-moved-address = adresse { $from } → { $to }
oversight-moved-team = { $from } → { $to }
oversight-moved-manager = responsable : { $from } → { $to }
oversight-nobody = personne
oversight-erased = personne effacée ({ $code })
oversight-carried-over = { $n ->
    [one] L’entrée ({ $n }) qui contenait des adresses a été reportée
   *[other] Les { $n } entrées qui contenaient des adresses ont été reportées
 } : les entrées qui suivent sont les mêmes, avec des engagements à la place des adresses. Avant, le journal se terminait par { $sha256 }.
oversight-comments-deleted = Les commentaires de la vague { $wave } ont été supprimés, leur durée de conservation étant écoulée.
oversight-person-shown = Tout ce qui est enregistré sur une personne a été montré à quelqu’un.
oversight-erased-request = { $n ->
    [one] { $n } personne a été effacée
   *[other] { $n } personnes ont été effacées
 } sur demande ; parmi elles, { $asked } auraient encore été interrogées.
oversight-erased-retention = { $n ->
    [one] { $n } personne qui était partie a été effacée
   *[other] { $n } personnes qui étaient parties ont été effacées
 }, la durée de conservation après un départ étant écoulée.
access-title = Qui a lu quoi
access-hint = Les plus récents d’abord, à la minute près ; l’ordre à l’intérieur d’une minute n’est pas conservé. Seules figurent ici les personnes qui se connectent, et la ligne de commande quand elle a attribué un rôle ou un lien. Rien sur les personnes interrogées : répondre ne demande aucune connexion.
access-kept = { $n ->
    [one] Les entrées sont conservées { $n } jour.
   *[other] Les entrées sont conservées { $n } jours.
}
access-purged = Les entrées d’avant le { $day } ont été supprimées en raison de leur âge.
access-nothing = Cette page est vide.
access-newer = Entrées plus récentes
access-older = Entrées plus anciennes
access-back = Retour au contrôle
access-command-line = La ligne de commande
access-erased = Une personne dont l’adresse a été supprimée
access-wave = Vague la plus récente : { $wave }
access-report = { $who } a ouvert le rapport « { $subject } ».
access-summary = { $who } a ouvert le résumé « { $subject } ».
access-overview = { $who } a ouvert la page de tous les groupes.
access-comments = { $who } a ouvert les commentaires.
access-audit = { $who } a ouvert l’audit « { $subject } ».
access-audit-file = { $who } a téléchargé l’audit { $subject }.
access-export = { $who } a téléchargé l’export { $subject }.
access-chart = { $who } a téléchargé le graphique { $subject }.
access-oversight = { $who } a ouvert la page Contrôle.
access-access-log = { $who } a ouvert cette liste.
access-sign-in = { $who } a ouvert une session.
access-sign-out = { $who } a fermé sa session.
access-sign-out-everywhere = { $who } a fermé toutes les sessions : { $about }.
access-sign-in-link = { $who } a créé un lien de connexion pour : { $about }.
access-sign-in-by = { $who } a ouvert une session avec { $subject }.
access-role-granted = { $who } a attribué le rôle { $subject } à : { $about }.
access-role-revoked = { $who } a retiré le rôle { $subject } à : { $about }.
access-came-of-it = { $who } a consulté l’e-mail sur les suites de la vague.
access-came-of-it-sent = { $who } a fait dire à tout le monde les suites de la vague.
access-wave-ends-early = { $who } a avancé la fin de la vague.
access-codes-made = { $who } a créé les codes sur papier.
access-person = { $who } a ouvert tout ce qui est enregistré sur une personne.
access-person-erased = { $who } a effacé une personne.
access-people-imported = { $who } a importé un fichier de personnes : entrée { $subject } du journal des modifications.
access-setting-changed = { $who } a modifié le réglage { $subject }.
access-set-up-link = { $who } a affiché un lien d’installation.
access-set-up = { $who } a commencé l’installation et a reçu les rôles admin et RH.
access-set-up-finished = { $who } a terminé l’installation.
access-council-has-seen = { $who } a noté que la représentation du personnel a vu ce qui est promis.
oversight-access-hint = Qui a ouvert quel rapport et quand, et à qui un rôle a été attribué. Sur une page à part, pour les observateurs.
oversight-access-link = Ouvrir le journal des accès
oversight-revoked = { $email } n’a plus le rôle { $role }.
app-nav-access = Accès
desk-nothing-changed = Rien n’a été modifié
desk-access-title = Qui peut lire
desk-access-granted = { $n ->
    [0] Personne n’a de rôle.
    [one] Une personne a un rôle attribué.
   *[other] { $n } personnes ont un rôle attribué.
}
desk-access-leads-count = { $n ->
    [0] D’après la liste des personnes, personne n’est responsable d’un groupe.
    [one] D’après la liste des personnes, une personne est responsable d’un groupe.
   *[other] D’après la liste des personnes, { $n } personnes sont responsables d’un groupe.
}
desk-access-by-grant = Rôles attribués
desk-access-nobody = Encore personne.
desk-access-who = Qui
desk-access-role = Rôle
desk-access-may-read = Peut lire
desk-access-since = Depuis
desk-access-remove = Retirer
desk-access-leads = Responsables
desk-access-lead = Responsable
desk-access-leads-hint = Toute personne désignée comme responsable par quelqu’un d’un groupe est responsable de ce groupe. Pour changer de responsable, modifiez la liste des personnes ; une personne responsable qui ne figure pas dans l’import suivant perd l’accès par là même.
desk-access-give = Donner accès
desk-access-hr-reads = Tous les groupes qui peuvent être affichés, les commentaires, les accès ; attribue et retire des rôles
desk-access-observer-reads = Promesses, texte des affirmations, modifications de la liste des personnes, accès et leur journal. Aucun résultat
desk-access-readers = { $n ->
   *[other] Les personnes qui lisent des rapports sont toujours interrogées, mais ne comptent pas dans les { $n } de leur groupe. Attribuer le rôle RH à quelqu’un d’un groupe de { $n } masque ce groupe.
}
desk-access-no-role = Choisissez un rôle
desk-access-back = Retour aux accès
desk-access-revoke-title = Retirer le rôle à { $email } ?
desk-access-revoke-text = Le rôle est { $role }. La session de cette personne est fermée aussitôt, et les liens de connexion qu’elle n’a pas encore utilisés ne valent plus rien. Ce qu’elle a fait reste dans le journal. Ce dont quelqu’un est responsable découle de la liste des personnes et demeure.
desk-access-revoke-button = Retirer le rôle
desk-access-keep = Le laisser
desk-access-last-hr = { $email } est la dernière personne à avoir le rôle RH. Attribuez-le d’abord à quelqu’un d’autre.
desk-deputies = Suppléances
desk-deputies-hint = Une personne suppléante lit ce que lit la personne responsable d’un groupe, son rapport et son audit, jusqu’à la fin d’un jour, et n’écrit rien. Cela vaut tout de suite, prend fin de soi-même et figure au journal.
desk-deputies-nobody = Personne n’assure de suppléance.
desk-deputy-for = Supplée la personne responsable de
desk-deputy-until = Dernier jour
desk-deputy-hidden = { $n ->
    [one] Sans les résultats de { $n } vague qui l’a comptée
   *[other] Sans les résultats de { $n } vagues qui l’ont comptée
}
desk-deputy-gone = Personne de la liste n’est dans ce groupe : cela n’ouvre rien
desk-deputy-name = Nommer une personne suppléante
desk-deputy-warning = Les personnes suppléantes sont toujours interrogées, mais, comme elles lisent, elles ne comptent pas dans les { $n } de leur groupe à partir de la prochaine vague. D’ici là vaut une promesse qui leur a été faite : elles ne lisent pas les résultats d’une vague qui les a comptées, ouverte ou close, car elles pourraient en soustraire leurs propres réponses.
desk-deputy-unit = Groupe, tel que la liste des personnes le nomme
desk-deputy-day = Dernier jour, au plus dans 12 mois
desk-deputy-not-listed = Personne de la liste n’a cette adresse
desk-deputy-no-unit = Personne de la liste n’est dans un groupe de ce nom
desk-deputy-no-day = Choisissez le dernier jour
desk-deputy-past = Le dernier jour est déjà passé
desk-deputy-too-long = Le dernier jour est dans plus de 12 mois. Choisissez { $day } ou un jour plus proche
desk-deputy-revoke-title = Faut-il que { $email } ne supplée plus la personne responsable de « { $unit } » ?
desk-deputy-revoke-text = Dès sa prochaine page, cette personne ne peut plus lire ce groupe. Elle reste connectée là où elle peut lire autre chose. Ce qu’elle a fait reste au journal.
desk-deputy-revoke-button = Y mettre fin
desk-lead-nobody = Personne
desk-lead-left = { $email } n’est plus sur la liste depuis le { $day }
desk-lead-before = Depuis le { $day } ; avant, { $email }
desk-lead-none-since = Depuis le { $day }
desk-leads-of = Responsables, { $first } à { $last } sur { $n }
desk-leads-earlier = Précédents
desk-leads-later = Suite
desk-person-deputy = Supplée la personne responsable de « { $unit } » jusqu’au { $day }
report-deputy = { $n ->
    [0] Vous lisez ceci en suppléance de la personne responsable.
    [one] Vous lisez ceci en suppléance de la personne responsable. { $n } vague vous a compté parmi les personnes qui ne lisent rien : ses résultats ne vous sont pas montrés, car vous pourriez en soustraire vos propres réponses.
   *[other] Vous lisez ceci en suppléance de la personne responsable. { $n } vagues vous ont compté parmi les personnes qui ne lisent rien : leurs résultats ne vous sont pas montrés, car vous pourriez en soustraire vos propres réponses.
}
access-deputy-named = { $who } a confié à { $about } la suppléance de la personne responsable de « { $subject } ».
access-deputy-revoked = { $who } a retiré à { $about } la suppléance de la personne responsable de « { $subject } ».
oversight-deputy-named = { $email } supplée la personne responsable de « { $unit } » jusqu’au { $day }.
oversight-deputy-revoked = { $email } ne supplée plus la personne responsable de « { $unit } ».
desk-access-by-group = Par un groupe, session ouverte en ce moment
desk-access-by-group-hint = La connexion propre à l’organisation indique le groupe, et sdt-pulse.toml ce qu’il peut lire : pour cette session seulement. Pour y mettre fin aussitôt, retirez la personne du groupe à cet endroit et faites fermer ses sessions : sdt-pulse user sign-out
app-nav-waves = Vagues
desk-access-admin-reads = Installe et règle tout, attribue et retire des rôles. Aucun résultat
desk-access-last-admin = { $email } est la dernière personne à avoir le rôle admin. Attribuez-le d’abord à quelqu’un d’autre.
app-nav-people = Personnes
desk-people-title = Personnes
desk-people-asked = { $n ->
    [0] Une enquête ouverte maintenant n’interrogerait personne.
    [one] Une enquête ouverte maintenant interrogerait une personne.
   *[other] Une enquête ouverte maintenant interrogerait { $n } personnes.
}
desk-people-hint = D’après la liste des personnes, telle qu’importée en dernier. Elle ne dit pas qui répond.
desk-people-search = Adresse, nom ou groupe
desk-people-search-button = Rechercher
desk-people-found = { $n ->
    [0] Aucune personne trouvée.
    [one] Une personne trouvée.
   *[other] { $n } personnes trouvées.
}
desk-people-address = Adresse
desk-people-name = Nom
desk-people-group = Groupe
desk-people-lead = Responsable
desk-people-state = Remarque
desk-people-left = a quitté l’organisation
desk-people-unsubscribed = ne veut pas d’e-mails
desk-people-draws = Tire un code
desk-people-earlier = Plus haut dans l’alphabet
desk-people-later = Plus bas dans l’alphabet
desk-person-back = Retour aux personnes
desk-person-stored = Ce qui est enregistré
desk-person-none = rien
desk-person-no-address = Aucune : tire un code sur papier
desk-person-before = Adresses précédentes
desk-person-number = Matricule
desk-person-language = Langue
desk-person-timezone = Fuseau horaire
desk-person-next = Prochaine enquête
desk-person-asked = interroge cette personne
desk-person-left = ne l’interroge pas : a quitté l’organisation
desk-person-unsubscribed = ne l’interroge pas : ne veut pas d’e-mails
desk-person-role = Rôle attribué
desk-person-leads = Responsable de
desk-person-led = { $n ->
    [0] Personne ne la désigne comme responsable.
    [one] Une personne la désigne comme responsable.
   *[other] { $n } personnes la désignent comme responsable.
}
desk-person-signing-in = Connexion
desk-person-links = { $n ->
    [0] Aucun lien de connexion
    [one] Un lien de connexion
   *[other] { $n } liens de connexion
}
desk-person-sessions = { $n ->
    [0] Aucune session
    [one] Une session
   *[other] { $n } sessions
}
desk-person-access = { $n ->
    [0] Aucune entrée du journal des accès
    [one] Une entrée du journal des accès
   *[other] { $n } entrées du journal des accès
}
desk-person-queued = { $n ->
    [one] { $n } e-mail en attente porte son adresse
   *[other] { $n } e-mails en attente portent son adresse
}
desk-person-outbox = E-mails dans le dossier d’envoi
desk-person-texts = Peut être nommée dans
desk-person-in-book = { $team } : entrée { $entry } de son registre d’audit
desk-person-in-note = { $team } : sa note du { $day }
desk-person-waves = Enquêtes qui l’ont interrogée
desk-person-no-waves = Aucune.
desk-person-wave = vague { $wave } : interrogée
desk-person-mailed = e-mail envoyé
desk-person-not-mailed = e-mail non envoyé
desk-person-reader = comptée parmi les personnes qui lisent des rapports
desk-person-not-stored = Ce qui ne l’est pas
desk-person-not-stored-text = Ni réponse ni commentaire : ils n’ont plus de nom dès leur envoi.
desk-person-took-part = Si cette personne a participé est conservé jusqu’à la clôture, et montré à personne.
desk-person-changes = Ce qui a changé, et quand
desk-person-changes-hint = Les plus récents d’abord ; seul le jour est conservé. On sait qui a fait un changement pour les imports faits sur ces pages, tant que le journal des accès les conserve ; la ligne de commande n’a pas de nom.
desk-person-entry = entrée { $n }
desk-person-by = Import fait par { $who }
desk-person-joined = { $email } est sur la liste : { $says }
desk-person-moved = { $email } : { $says }
desk-person-gone = Départ de { $email } : { $says }
desk-person-erase = Effacer
desk-person-erase-hint = Pour une demande au titre de l’article 17 du RGPD. La page suivante dit ce qui se passe, avant que rien ne se passe.
desk-person-erase-link = Effacer cette personne…
desk-erase-back = Retour à la personne
desk-erase-title = Effacer { $name } ?
desk-erase-text = Supprimés pour toujours : la personne, avec son adresse, son nom, son matricule et son groupe, son rôle éventuel, ses liens de connexion, ses places dans les enquêtes closes, les e-mails à son intention dans le dossier d’envoi, et la clé grâce à laquelle le journal des modifications dit de qui il s’agit.
desk-erase-stays = Les résultats déjà affichés restent : ils portent sur des groupes, et personne ne peut dire de qui viennent les réponses. Les deux journaux restent intacts. Les sauvegardes contiennent la personne jusqu’à leur suppression.
desk-erase-led = { $n ->
    [one] Une personne dont elle est responsable n’aura ensuite plus de responsable.
   *[other] { $n } personnes dont elle est responsable n’auront ensuite plus de responsable.
}
desk-erase-returns = Qui figure encore dans le fichier de personnes revient avec le prochain import. Retirez-en d’abord cette personne.
desk-erase-waits = La vague { $wave } interroge cette personne jusqu’au { $day }, et les personnes interrogées ont été fixées à l’ouverture. Elle pourra être effacée après la clôture. Un import sans elle évite que la prochaine enquête l’interroge.
desk-erase-type = Tapez { $email } pour effacer
desk-erase-button = Effacer pour toujours
desk-erase-keep = Conserver
desk-import-title = Importer des personnes
desk-import-hint = Prenez un export de votre logiciel RH tel quel. Rien ne change avant que vous ayez vu l’essai à blanc.
desk-import-file = Un fichier
desk-import-file-hint = CSV avec virgules, points-virgules ou tabulations, ou classeur Excel (.xlsx), jusqu’à 10 Mo.
desk-import-rows = Ou collez les lignes
desk-import-rows-hint = Avec la ligne des en-têtes. Des cellules copiées d’un tableur conviennent.
desk-import-mode = Que contient-il ?
desk-import-full = Toutes les personnes qui travaillent ici
desk-import-full-hint = Les personnes qui n’y figurent pas ont quitté l’organisation et ne sont plus interrogées
desk-import-partial = Seulement certaines personnes
desk-import-partial-hint = Les autres restent comme elles sont
desk-import-kept = Le fichier est gardé dans la mémoire de ce serveur, pour votre session seulement, jamais sur son disque : pendant 30 minutes, jusqu’à votre déconnexion ou jusqu’à l’import. Ce qui n’en est pas utilisé n’est jamais enregistré.
desk-import-button = Lire le fichier
desk-import-again = Prendre un autre fichier
desk-import-lost = Le fichier n’est plus gardé : choisissez-le à nouveau. Il est gardé 30 minutes, et pas au-delà d’un redémarrage du serveur. Rien n’a été modifié.
desk-import-nothing = Choisissez un fichier, ou collez ses lignes
desk-import-both = Il y a un fichier et des lignes collées : retirez l’un des deux
desk-import-no-mode = Dites ce qu’il contient
desk-import-too-long = Le fichier dépasse { $most } Mo, et rien n’en a été gardé. Prenez un fichier avec les seules colonnes nécessaires : adresse, nom, groupe, responsable
desk-import-more = et { $n } de plus
desk-import-done = Le { $moment }, vous avez importé un fichier de personnes : arrivées { $new }, modifications { $changed }, départs { $leaving }, sans changement { $same }.
desk-columns-title = Que contient chaque colonne ?
desk-columns-rows = { $n ->
    [one] Il y a { $n } ligne sous les en-têtes.
   *[other] Il y a { $n } lignes sous les en-têtes.
}
desk-columns-caption = Colonnes de { $file }
desk-columns-caption-pasted = Colonnes des lignes collées
desk-columns-hint = Vérifiez les choix. Ce qui n’est pas utilisé n’est jamais enregistré.
desk-columns-header = En-tête
desk-columns-first = Première valeur
desk-columns-use = Utiliser comme
desk-columns-use-as = Utiliser { $header } comme
desk-columns-number = Colonne { $n }
desk-columns-never = Jamais enregistré.
desk-columns-unnameable = Non utilisée : elle n’a pas d’en-tête propre.
desk-columns-choose = Choisir…
desk-columns-unused = Ne pas utiliser
desk-columns-around = Groupe autour de l’équipe
desk-columns-remember = Retenir ces choix pour le prochain fichier aux mêmes en-têtes
desk-columns-remember-hint = Seulement les choix de colonnes, et rien sur les personnes du fichier
desk-columns-missed = Répondez à cette question
desk-columns-button = Essai à blanc
desk-field-employee-id = Matricule
desk-field-email = Adresse professionnelle
desk-field-name = Nom complet
desk-field-first-name = Prénom
desk-field-last-name = Nom de famille
desk-field-team = Équipe
desk-field-manager = Responsable
desk-field-locale = Langue
desk-field-timezone = Fuseau horaire
desk-field-status = Si la personne travaille ici
desk-field-enabled = Si le compte est actif
desk-field-last-day = Dernier jour de travail
desk-field-account-type = Type de compte
desk-question-encoding = Où ces mots se lisent-ils correctement ?
desk-question-sheet = Quelle feuille contient les personnes ?
desk-question-column = Quelle colonne correspond à : { $field } ? Choisissez parmi : { $headers }
desk-question-separator = Qu’y a-t-il entre les parties du chemin d’un groupe, en plus de « / » ?
desk-question-separator-hint = Comme ici :
desk-question-separator-all = Tous ces signes
desk-question-separator-none = Rien : les signes font partie des noms
desk-question-case = Est-ce que ce sont les mêmes équipes ?
desk-question-case-same = Oui, chaque ligne est une seule équipe
desk-question-case-different = Non, ce sont des équipes différentes
desk-question-renamed = Ces équipes ont-elles été renommées ?
desk-question-renamed-hint = Sinon, prenez un autre fichier : les noms de celui-ci sont peut-être abîmés.
desk-question-rename = { $from } → { $to } pour l’ensemble de ses { $n } personnes
desk-question-renamed-yes = Oui, elles ont de nouveaux noms
desk-question-guests = Que faire de ces comptes invités ou machines ?
desk-question-no-address = Ces personnes n’ont pas d’adresse :
desk-question-no-address-hint = Les personnes admises tirent un code sur papier à chaque vague et doivent avoir un matricule dans le fichier.
desk-question-by-lot = Les admettre : elles tirent un code sur papier
desk-question-no-team = Ces personnes n’ont pas d’équipe :
desk-question-rows-hint = Laissez-les de côté, ou complétez le fichier et reprenez-le.
desk-question-row = Ligne { $row } { $name }
desk-question-leave-out = Les laisser de côté
desk-question-take-in = Les interroger aussi
desk-notice-read-as = Le fichier n’est pas en UTF-8 et a été lu comme { $encoding } : vérifiez un nom avec un accent.
desk-notice-above = { $n ->
    [one] La ligne { $first }, au-dessus des en-têtes, a été laissée de côté.
   *[other] Les lignes { $first } à { $last }, au-dessus des en-têtes, ont été laissées de côté.
}
desk-notice-second-header = La ligne { $row } est une deuxième ligne d’en-têtes et a été laissée de côté.
desk-notice-odd-ends = { $n ->
    [one] Des espaces insécables ou invisibles ont été retirées aux extrémités d’une valeur.
   *[other] Des espaces insécables ou invisibles ont été retirées aux extrémités de { $n } valeurs.
}
desk-notice-never-stored = Jamais enregistré, et laissé de côté : { $names }.
desk-notice-columns = Des colonnes inutiles ont été laissées de côté : { $names }.
desk-notice-columns-near = { $header } (vouliez-vous dire { $field } ?)
desk-notice-leavers = Les personnes parties et les comptes désactivés ont été laissés de côté : ligne { $rows }.
desk-notice-guests = { $n ->
    [one] Une ligne d’un compte invité ou d’une machine a été laissée de côté.
   *[other] { $n } lignes de comptes invités ou de machines ont été laissées de côté.
}
desk-notice-no-address = { $n ->
    [one] Une personne sans adresse a été laissée de côté.
   *[other] { $n } personnes sans adresse ont été laissées de côté.
}
desk-notice-no-team = { $n ->
    [one] Une personne sans équipe a été laissée de côté.
   *[other] { $n } personnes sans équipe ont été laissées de côté.
}
desk-notice-languages = Aucune page n’est disponible dans cette langue : { $names }. Ces personnes reçoivent celle de l’organisation.
desk-notice-respelled = Des équipes ont été considérées comme identiques : { $names }.
desk-notice-zeros = { $n ->
    [one] Un matricule a retrouvé les zéros déjà enregistrés : { $from } devient { $to }.
   *[other] { $n } matricules ont retrouvé les zéros déjà enregistrés : { $from } devient { $to }.
}
desk-notice-managers = { $n ->
    [one] Le nom de responsable après l’équipe a été retiré dans une ligne.
   *[other] Le nom de responsable après l’équipe a été retiré dans { $n } lignes.
}
desk-row-line = Ligne { $row } : { $problem }. { $fix }.
desk-row-fix-split = Partagez-le et importez les parties comme « Seulement certaines personnes »
desk-row-fix-save-again = Enregistrez de nouveau le fichier en CSV UTF-8
desk-row-fix-xlsx = Enregistrez-le de nouveau en .xlsx ou en CSV UTF-8
desk-row-fix-close = Fermez-le ou retirez-le
desk-row-fix-shorten = Raccourcissez la valeur
desk-row-fix-time-zone = Écrivez un nom tel que Europe/Berlin, ou laissez vide
desk-row-fix-manager = Écrivez l’adresse de la personne responsable, ou laissez vide
desk-row-too-large = Le fichier dépasse 20 Mio
desk-row-spreadsheet = C’est un classeur de tableur, pas un fichier CSV
desk-row-empty = Le fichier est vide
desk-row-empty-fix = Commencez par les en-têtes : { $header }
desk-row-unparsable = Le fichier ne peut pas être lu comme CSV
desk-row-too-many = Plus de { $n } problèmes ; les suivants ne sont pas listés
desk-row-too-many-fix = Corrigez d’abord ceux du dessus
desk-row-rows = Le fichier a plus de { $n } lignes
desk-row-large-spreadsheet = Le fichier dépasse 20 Mio, ou 400 Mio une fois décompressé
desk-row-unreadable-spreadsheet = Ce classeur ne peut pas être lu
desk-row-no-sheet = Le fichier n’a pas de feuille du nom de { $sheet }
desk-row-no-sheet-fix = Ses feuilles sont : { $sheets }
desk-row-no-rows = Il n’y a aucune ligne sous les en-têtes
desk-row-no-rows-fix = Ajoutez une ligne par personne
desk-row-nobody-left = Il ne reste aucune ligne à importer
desk-row-nobody-left-fix = Regardez les colonnes d’après lesquelles des lignes ont été laissées de côté
desk-row-unclosed-header = Un guillemet s’ouvre dans la ligne des en-têtes et n’est jamais fermé
desk-row-no-header = Cette ligne ne nomme aucune colonne
desk-row-no-header-fix = Commencez par les en-têtes : { $short } ou { $long }
desk-row-no-column = Le fichier n’a pas de colonne de ce nom
desk-row-no-column-fix = Ses colonnes sont : { $columns }
desk-row-column-twice = Une autre colonne a aussi été choisie pour cela : { $field }
desk-row-column-twice-fix = Choisissez-en une seule
desk-row-column-missing = La colonne manque
desk-row-column-missing-fix = Ajoutez-la : l’adresse professionnelle et l’équipe sont nécessaires pour tout le monde
desk-row-unclosed = Un guillemet s’ouvre dans cette ligne et n’est jamais fermé
desk-row-width = { $n ->
    [one] La ligne a { $n } champ, les en-têtes { $wanted }
   *[other] La ligne a { $n } champs, les en-têtes { $wanted }
}
desk-row-width-fix-quote = Cherchez un guillemet qui s’ouvre ici et ne se ferme que des lignes plus bas
desk-row-width-fix-few = Ajoutez un séparateur pour chaque cellule vide
desk-row-width-fix-many = Mettez entre guillemets toute valeur qui contient le séparateur
desk-row-unnamed = Cette valeur se trouve dans une colonne sans en-tête
desk-row-unnamed-fix = Retirez-la ou donnez un en-tête à la colonne
desk-row-nul = Elle contient un octet NUL
desk-row-unreadable = Elle contient un caractère illisible
desk-row-byte = Elle contient l’octet { $byte }, qui ne signifie rien en Windows-1252
desk-row-line-break = Elle contient un saut de ligne
desk-row-line-break-fix = Écrivez-la sur une seule ligne
desk-row-no-break-space = Elle contient une espace insécable
desk-row-no-break-space-fix = Mettez une espace ordinaire à sa place
desk-row-invisible = Elle contient un caractère invisible
desk-row-invisible-fix = Saisissez de nouveau la valeur à la main
desk-row-email-empty = L’adresse est vide
desk-row-email-empty-fix = Écrivez l’adresse, comme anna@example.com
desk-row-email-no-at = Il n’y a pas de @ dans l’adresse
desk-row-email-no-at-fix = Écrivez nom@hôte, comme anna@example.com
desk-row-email-name = C’est un nom avec une adresse
desk-row-email-name-fix = N’écrivez que ce qui se trouve entre < et >
desk-row-email-space = Il y a une espace dans l’adresse
desk-row-email-space-fix = Retirez l’espace et ne donnez qu’une adresse
desk-row-email-malformed = Ce n’est pas une adresse électronique
desk-row-email-malformed-fix = Saisissez-la de nouveau à la main, comme anna@example.com
desk-row-team-empty = L’équipe est vide
desk-row-team-empty-fix = Nommez l’équipe, comme Exploitation/Dépôt nord
desk-row-team-part = Le chemin de l’équipe a une partie vide
desk-row-team-part-fix = Ne laissez aucune partie vide entre deux barres obliques
desk-row-team-reserved = « * », « . » et « .. » ne sont pas des noms d’équipe
desk-row-team-reserved-fix = Donnez à l’équipe un nom à elle
desk-row-team-control = Le chemin de l’équipe contient un caractère de contrôle
desk-row-team-control-fix = Retirez du nom les tabulations et les sauts de ligne
desk-row-team-long = Le chemin de l’équipe dépasse { $n } caractères
desk-row-team-long-fix = Raccourcissez les noms
desk-row-neither = Il n’y a ni adresse ni matricule
desk-row-neither-fix = Écrivez l’un des deux, pour que le prochain fichier désigne la même personne
desk-row-too-long = La valeur dépasse { $n } caractères
desk-row-last-day = On ne peut pas dire si ce dernier jour de travail est passé
desk-row-last-day-fix = Écrivez-le sous la forme 2026-12-31, ou laissez vide
desk-row-time-zone = Aucun fuseau horaire ne porte ce nom
desk-row-offset = Un décalage ne dit pas quand commence l’heure d’été
desk-row-same-address = La ligne { $row } a la même adresse
desk-row-same-address-fix = Gardez une ligne par personne, avec sa propre adresse
desk-row-same-id = La ligne { $row } a le même matricule
desk-row-same-id-fix = Gardez une ligne par personne, avec son propre matricule
desk-row-two-people = Ce matricule est celui de { $first }, l’adresse { $second } celle de quelqu’un d’autre
desk-row-two-people-fix = Corrigez le matricule ou l’adresse : les deux doivent être ceux de la même personne
desk-row-known-twice = La ligne { $row } désigne la même personne déjà connue, { $email }
desk-row-known-twice-fix = Gardez une ligne par personne ; une nouvelle personne a besoin d’un matricule à elle
desk-row-nobody-named = Personne n’a ce nom ni ce matricule
desk-row-several-named = { $n } personnes ont ce nom
desk-row-own-manager = Cette personne est sa propre responsable
desk-row-unreachable-manager = Cette personne responsable n’a pas d’adresse avec laquelle se connecter
desk-row-absent-manager = Personne d’actif après cet import n’a cette adresse
desk-row-absent-manager-fix = Ajoutez la personne responsable sur une ligne, ou laissez le champ vide
desk-row-moved-manager-fix = Ce fichier change cette adresse : écrivez { $email }
desk-trial-title = Essai à blanc : rien n’a changé
desk-trial-rows = { $n ->
    [one] Le fichier contient { $n } personne.
   *[other] Le fichier contient { $n } personnes.
}
desk-trial-many = Avec ceci, { $n } personnes sur { $of } ne seraient plus interrogées.
desk-trial-problems = { $n ->
    [one] Il y a une chose à corriger avant que quoi que ce soit puisse changer.
   *[other] Il y a { $n } choses à corriger avant que quoi que ce soit puisse changer.
}
desk-trial-mend = Corrigez-les dans le fichier et reprenez-le. Toutes les lignes ou aucune : une liste à moitié importée est pire qu’une liste ancienne.
desk-trial-problems-caption = À corriger
desk-trial-row = Ligne
desk-trial-column = Colonne
desk-trial-value = Valeur
desk-trial-problem = Problème
desk-trial-fix = Correction
desk-trial-new = Arrivées
desk-trial-changed = Modifications
desk-trial-leaving = Départs
desk-trial-same = Sans changement
desk-trial-leads = Responsables
desk-trial-groups = Groupes
desk-trial-people = { $n ->
    [0] Personne
    [one] Une personne
   *[other] { $n } personnes
}
desk-trial-leave = { $n ->
    [0] Personne
    [one] Une personne n’est pas dans le fichier et ne sera plus interrogée
   *[other] { $n } personnes ne sont pas dans le fichier et ne seront plus interrogées
}
desk-trial-moved = { $n ->
    [one] l’une d’elles change d’équipe
   *[other] { $n } d’entre elles changent d’équipe
}
desk-trial-unled = { $n ->
    [one] Une équipe n’a plus de responsable
   *[other] { $n } équipes n’ont plus de responsable
}
desk-trial-too-small = { $n ->
    [one] Une équipe devient trop petite pour être affichée
   *[other] { $n } équipes deviennent trop petites pour être affichées
}
desk-trial-shrinks = { $team } : { $before } personnes avant, { $after } après
desk-trial-who = Lesquelles
desk-trial-notices = Ce qui a été lu, et comment
desk-trial-columns = Voir les colonnes
desk-trial-apply = Importer
desk-trial-many-hint = C’est plus d’une personne sur dix. Cela arrive quand un export ne contient qu’une division. Dans ce cas, reprenez le fichier et choisissez « Seulement certaines personnes ».
desk-trial-type = Tapez { $n }, le nombre de personnes qui partent, pour continuer
desk-trial-type-wrong = Tapez { $n }, le nombre de personnes qui partent
desk-trial-all-or-none = Toutes les lignes ou aucune. Les personnes interrogées par une enquête ouverte y restent ; la suivante interroge celles qui seront alors sur la liste.
desk-trial-button = Importer ces personnes
desk-trial-button-many = { $n ->
    [one] Importer : une personne part
   *[other] Importer : { $n } personnes partent
}
desk-trial-is-changed = La liste des personnes a été modifiée depuis l’essai à blanc, et cet import ferait maintenant autre chose. Il n’a rien modifié ; voici le nouvel essai à blanc.
desk-people-import = Importer des personnes
desk-people-nobody = La liste est encore vide. Importez les personnes à interroger, à partir d’un fichier de votre logiciel RH.
sessions-title = Vos sessions ouvertes
sessions-hint = Une session se termine 15 minutes après sa dernière utilisation, et 10 heures après son début.
sessions-this = Ce navigateur :
sessions-started = depuis le { $moment }
sessions-used = utilisée en dernier le { $moment }
sessions-button = Se déconnecter partout
sessions-button-hint = Met fin à toutes les sessions de cette liste, celle-ci comprise, et à tout lien de connexion à votre nom qui n’a pas encore servi. Ensuite, aucune copie de cookie ne lit plus rien.
oversight-roster = Personnes interrogées dans la vague « { $wave } »
oversight-roster-hint = Figé à l’ouverture de la vague. Toute personne interrogée lit le nombre de son propre groupe avant de répondre.
oversight-invited = Personnes invitées
oversight-readers = Dont ouvrent des rapports
oversight-wording = Ce qui a été demandé dans la vague « { $wave } »
oversight-wording-hint = Mot pour mot, dans l’ordre de l’enquête. Chaque affirmation peut être laissée de côté et propose « Je préfère ne pas le dire ».
oversight-met = satisfaite
oversight-frustrated = frustrée
oversight-purpose = Sens
oversight-latitude = Pouvoir de décision, en pratique
oversight-desired-latitude = Pouvoir de décision, tel qu’il devrait être
oversight-permission-waiting = Attente d’une autorisation
oversight-longest-wait = Attente la plus longue pour une validation
oversight-clarity = Clarté des résultats et des limites
oversight-information = Information et raisons
oversight-accountability = Responsabilité des résultats et retours
oversight-support = Soutien sur demande
oversight-walk-the-talk = Des responsables qui font ce qui est dit
oversight-readiness = Disposition à décider davantage
oversight-evenness = Équilibre entre les équipes
oversight-limit-results = Qui a répondu, ce que quelqu’un a répondu, ni ce qu’une vague a donné.
oversight-limit-rewritten = Si un journal entier a été réécrit par la personne qui gère la base de données. Seule une empreinte que vous avez notée avant peut le montrer.
oversight-limit-past = Ce qui a été modifié dans la base de données sans passer par ce programme.
oversight-limit-program = Si le programme qui tourne ici est bien celui qui a été publié.

## The answer pages

# Follows the organisation's name: "Elm Street Works pulse".
survey-brand = baromètre
survey-footer = Cette enquête est menée par { $organisation }.
survey-questions = Questions :
# In the window's title.
survey-title = { $n ->
    [one] { $n } affirmation sur votre travail
   *[other] { $n } affirmations sur votre travail
 }
survey-title-error = Erreur : { $title }
survey-title-check = À vérifier : { $title }

# The form.
survey-question = Comment se passe le travail ces derniers temps ?
survey-lead = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 }, environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }. Ouvert jusqu’au { $date }.
survey-stored = Vos réponses sont enregistrées sans votre nom, sans votre adresse e-mail et sans votre lien.
survey-stored-lot = Votre code appartient à votre groupe et à personne en particulier. Vos réponses sont enregistrées sans lui.
survey-threshold = Seuls les groupes d’au moins { $n } réponses sont affichés.
survey-place = { $n } sur { $all }
survey-skip = Je préfère ne pas le dire
survey-send = Envoyer mes réponses
survey-send-anyway = Envoyer sans elles
survey-once = Vous pouvez envoyer une seule fois. Ensuite, plus rien ne peut être modifié, car vos réponses sont enregistrées sans votre lien.

# "Who sees what". Every sentence is a promise: src/web/answer/who_sees.rs names the tests that hold it.
survey-who = Qui voit quoi
survey-who-sees = voit
survey-who-never = ne voit jamais
survey-who-row-lead = Les moyennes de votre groupe et des groupes qui l’entourent, si au moins { $n } répondent
survey-who-row-hr = Les moyennes de chaque groupe affiché, et combien ont répondu.
survey-who-row-comments = Les commentaires, sans groupe.
survey-who-row-team = Les moyennes de votre groupe, dans son audit
survey-who-row-link = Jusqu’aux résultats : que votre lien a servi
survey-who-row-code = Jusqu’aux résultats : qu’un code a servi
survey-who-never-answers = Vos réponses ; qui a répondu
survey-who-never-else = Tout le reste
survey-who-never-sealed = Ce que vous avez répondu, sauf à briser le scellé
survey-who-never-here = Ce que vous avez répondu : la clé est ailleurs
survey-who-rules = Toutes les règles
survey-who-results = Résultats
survey-who-report = Le rapport du groupe « { $group } » peut être ouvert par les RH ({ $hr ->
    [0] personne pour l’instant
    [one] { $hr } personne
   *[other] { $hr } personnes
 }) et par les responsables du groupe ou qui les supplée ({ $leads ->
    [0] personne pour l’instant
    [one] { $leads } personne
   *[other] { $leads } personnes
 }).
survey-who-report-provider = En outre, un groupe de la connexion propre à l’organisation peut ouvrir les rapports à des personnes des RH. Ce n’est possible, par un groupe, à aucune personne qui a compté dans une vague, et le journal des accès les mentionne toutes.
survey-who-leads = Responsables
survey-who-leads-see = les moyennes du groupe placé sous leur responsabilité, du groupe qui l’entoure et de toute l’organisation, chacune seulement si au moins { $n } personnes répondent ; en mots, combien ont répondu.
survey-who-team = Votre équipe
survey-who-team-reads = peut lire les moyennes de votre groupe dans son audit d’autonomie, selon la même règle, par un lien venant de la personne responsable. Qui a ce lien peut l’ouvrir jusqu’au début de l’audit suivant.
survey-who-hr = RH
survey-who-hr-sees = les moyennes de chaque groupe affiché, avec le nombre de personnes invitées et le nombre de réponses.
survey-who-bands = Si au moins { $n } personnes répondent à une affirmation, un rapport peut aussi montrer combien ont répondu bas, au milieu et haut.
survey-who-comments = Les RH lisent aussi les commentaires de toute l’organisation, si au moins { $respondents } personnes répondent et au moins { $comments } commentent : dans un ordre aléatoire, sans groupe, sans heure et sans score à côté. Les responsables ne les lisent pas.
survey-who-capped = Si tout un groupe répond pareil, ses chiffres sont plafonnés avant de trahir qui que ce soit.
survey-who-neither = Ni les responsables ni les RH ne voient une réponse individuelle ou une liste de qui a répondu.
survey-who-observers = Les observateurs, comme la représentation du personnel, voient ces règles et chaque modification de la liste des personnes, mais aucun résultat.
survey-who-open = Pendant que l’enquête est ouverte
survey-who-administrators = Administration
survey-who-administrators-see = que votre lien a été utilisé, jusqu’à la production des résultats ; pas ce que vous avez répondu. Aucune heure n’est enregistrée, mais la comparaison de deux moments montre à peu près quand.
survey-who-lot-administrators = qu’un code a été utilisé, jusqu’à l’établissement des résultats ; ni de qui, ni de quel groupe, ni ce qui a été répondu. Aucune heure n’est enregistrée, mais comparer deux moments montre à peu près quand.
survey-who-response = une fois par jour et pour toute l’organisation seulement, à peu près combien ont répondu, arrondi vers le bas. On ne dit à personne qui a répondu, ni combien dans un groupe.
survey-who-reminders-everybody = Un rappel est envoyé à tout le monde, y compris aux personnes qui ont répondu, pour qu’aucune liste des autres ne soit établie.
survey-who-reminders-unanswered = Un rappel n’est envoyé qu’aux personnes dont le lien n’a pas servi : qui lit le journal de messagerie peut savoir qui avait répondu à ce moment-là.
survey-who-lot-reminders = Personne ne peut vous relancer, vous seulement : personne ne sait qui a répondu avec un code.
survey-who-chat = Qui exploite { $chat } peut voir que vous avez été interrogé et détient votre lien, comme qui exploite le courrier. Vos réponses n’y vont pas.
survey-who-early = Si l’enquête devait se terminer avant la date prévue, ce serait au midi (UTC) suivant ; vous recevez un e-mail avec la raison, et le journal des règles la conserve.
survey-who-lot-early = Si l’enquête se termine avant son jour, c’est à midi suivant (UTC), et le journal des règles garde la raison.
survey-who-took-part = Le fait que vous ayez participé peut aussi se voir sur le réseau, ou quand tout le monde l’a fait. Pas ce que vous avez répondu.
survey-who-limit-key = La limite : vos réponses sont enregistrées scellées. Qui aurait à la fois le fichier de la clé et la base de données d’avant la production des résultats pourrait les lire et savoir de qui elles viennent.
survey-who-limit-trustee = Vos réponses sont enregistrées scellées, et la clé n’est pas ici : { $holder } l’a, reçoit les réponses scellées avec des numéros à la place des noms de groupes, et ne rend que les résultats. La limite : avec un autre logiciel, { $holder } pourrait lire des réponses individuelles, mais sans savoir de qui elles viennent, sauf à s’entendre avec la personne qui gère ce serveur.
survey-who-after = À la production des résultats, la clé, chaque réponse individuelle et la marque sur votre lien sont supprimées. Il ne reste que des moyennes et des décomptes par groupe.
survey-who-after-trustee = À la production des résultats, chaque réponse individuelle présente ici et la marque sur votre lien sont supprimées. Il ne reste que des moyennes et des décomptes par groupe. Il est demandé à { $holder } de supprimer le reste.
survey-who-stays = Ce qui reste possible
survey-who-limit-software = La personne qui gère ce serveur pourrait en modifier le logiciel.
survey-who-limit-copy = La personne qui gère ce serveur pourrait en faire une copie complète pendant que l’enquête est ouverte, et dépouiller aussi la copie. Chaque dépouillement nomme son urne, de sorte que deux dépouillements diffèrent dès qu’on les compare ; une copie qui n’est montrée à personne reste invisible.
survey-who-limit-copy-trustee = La personne qui gère ce serveur pourrait en faire une copie complète pendant que l’enquête est ouverte. Pour dépouiller aussi la copie, elle a besoin de { $holder }, dont le programme n’ouvre qu’une seule urne et dit laquelle.
survey-who-limit-guess = Des moyennes peuvent toujours donner un indice : à des collègues qui comparent leurs propres réponses, et quand quelqu’un rejoint ou quitte une équipe alors que le reste répond comme avant.
survey-who-lot-limit = La personne qui a imprimé les codes pourrait en avoir gardé. Tirez le vôtre d’une pile comptée par quelqu’un en qui vous avez confiance.
survey-who-limit-comment = Un commentaire peut vous trahir par ce qu’il dit, par son style et par sa langue.
survey-who-limit-invented = La personne qui tient la liste des personnes pourrait en ajouter qui n’existent pas. Chaque modification de la liste est consignée pour les observateurs, et la liste a été figée à l’ouverture de l’enquête.
survey-who-place = Où vous comptez, et selon quelles règles
survey-who-counted = Vos réponses comptent dans « { $group } », où { $n ->
    [one] { $n } personne est invitée
   *[other] { $n } personnes sont invitées
 }, et dans les groupes qui l’entourent.
survey-who-direct = { $group }, personnes rattachées directement
# Readers among the invited; the threshold counts the others.
survey-who-readers = { $n ->
    [one] { $n } des { $invited } peut ouvrir des rapports et ne compte pas dans les { $threshold }.
   *[other] { $n } des { $invited } peuvent ouvrir des rapports et ne comptent pas dans les { $threshold }.
 }
survey-who-wrong = Si cela vous semble faux, posez la question avant de répondre.
survey-who-reader = Vous pouvez vous-même ouvrir des rapports ; vos réponses sont donc additionnées, mais ne comptent pas dans les { $n }. Elles sont moins protégées : si presque toutes les autres personnes de votre groupe répondent pareil, sa moyenne peut révéler les vôtres.
survey-who-policy = Ces règles ont été fixées à l’ouverture de l’enquête, et personne ne peut les changer pour cette enquête. Leur entrée dans le journal des règles a l’empreinte

# The form, shown again.
survey-blank = { $n ->
    [one] { $n } affirmation n’a pas encore de réponse
   *[other] { $n } affirmations n’ont pas encore de réponse
 }
survey-blank-text = Rien n’a été enregistré jusqu’ici. Vous pouvez y répondre, ou envoyer ce que vous avez.
survey-to-buttons = Aller aux boutons
survey-choose = Affirmation { $n } : choisissez une réponse, ou « Je préfère ne pas le dire »
survey-empty = Répondez à au moins une affirmation
survey-empty-text = Rien n’a été enregistré. Si vous préférez ne pas répondre du tout, vous pouvez fermer cette page.
survey-unread = Une partie de l’envoi n’a pas pu être lue
survey-unread-text = Rien n’a été enregistré. Ce qui a pu être lu est toujours sélectionné ci-dessous. Relisez, puis envoyez à nouveau.
survey-not-stored = Vos réponses n’ont pas été enregistrées. Envoyez-les à nouveau.
survey-not-stored-text = Un problème est survenu de notre côté. Ce que vous avez choisi est toujours là. Si cela se reproduit, écrivez à { $contact } en indiquant { $reference }.

# The comment box; $n is the most characters.
survey-comment = Quelque chose à ajouter ?
survey-comment-hint = Facultatif, au plus { $n } caractères. Ne nommez personne. Laissez de côté les détails que personne d’autre ne connaît. La langue dans laquelle vous écrivez peut vous identifier. Les RH lisent ceci pour toute l’organisation ; votre responsable ne le lit pas.
survey-comment-long = Le commentaire dépasse { $n } caractères
survey-comment-long-text = Rien n’a été enregistré. Tout ce que vous avez écrit est toujours là. Raccourcissez-le et envoyez à nouveau.

# Sealing in the browser.
survey-sealed = Vos réponses sont scellées dans ce navigateur avant d’être envoyées.
survey-unsealed = L’envoi n’a pas pu être lu
survey-unsealed-text = Rien n’a été enregistré. L’envoi était scellé dans votre navigateur, si bien que nous ne pouvons pas montrer ce que vous avez choisi. Choisissez et envoyez à nouveau.
survey-no-seal = Ce navigateur n’a pas pu sceller vos réponses
survey-no-seal-text = Rien n’a été envoyé. Si vous envoyez à nouveau, vos réponses partent sans ce sceau et sont scellées à l’arrivée.
survey-same-language = La langue n’a pas pu être changée
survey-same-language-text = Ce que vous avez choisi est toujours là. Vérifiez votre connexion et réessayez.

# The entry page.
survey-entry = Ouvrir vos affirmations
survey-entry-text = Ouvrez le lien de votre e-mail. S’il mène ici, copiez le code ou le lien entier de l’e-mail et collez-le. Depuis un papier, tapez le code.
survey-kiosk-text = Tirez un papier et tapez son code. Majuscules et traits d’union sont indifférents. Rien ne reste sur cet appareil.
survey-code = Code ou lien
survey-kiosk-code = Le code de votre papier
survey-entry-hint = Ouvrir n’enregistre rien. Vous pouvez regarder d’abord et répondre plus tard.
survey-entry-button = Ouvrir les affirmations
survey-no-code = Entrez le code ou le lien
survey-unknown = Nous ne connaissons pas ce lien
survey-unknown-text = Votre messagerie l’a peut-être coupé en deux. Copiez le lien entier de l’e-mail et collez-le ici. Si cela ne suffit pas, écrivez à { $contact }.
survey-going = Ouverture de vos affirmations
survey-going-text = Cela prend un instant. S’il ne se passe rien, appuyez sur le bouton.

# What became of a link.
survey-thanks = Merci. Vos réponses sont arrivées.
survey-thanks-text = Aucun rapport ne dit quelles réponses sont les vôtres. Ce qui reste possible est dit dans le formulaire, sous « Qui voit quoi ». Vous pouvez fermer cette page.
survey-kiosk-next = Terminé : vers la première page
survey-practice = Ceci est un essai. Rien de ce que vous choisissez ici n’est enregistré ni compté.
survey-practised = C’était l’essai.
survey-practised-text = Rien n’a été enregistré. À cet endroit, le personnel lit que ses réponses sont arrivées.
survey-ends-early = Elle se termine plus tôt : le { $date } à 12:00 UTC.
survey-counted-code = Le code de vos réponses scellées
survey-counted-text = Une fois cette enquête close, tout le monde peut vérifier quelles réponses scellées ont été comptées. Le code n’est conservé nulle part à côté de votre lien et ne s’affiche que maintenant : notez-le si vous voulez vérifier.
survey-counted-link = Ce qui a été compté dans la vague { $wave }
survey-already-sent = Des réponses ont déjà été envoyées avec ce lien
survey-already-sent-text = Un lien fonctionne une fois. Si c’était vous, il n’y a rien d’autre à faire. Sinon, écrivez à { $contact }. Il n’y a pas de nouveau lien : les réponses sont enregistrées sans le lien, donc personne ne pourrait retirer les premières.
survey-closed-on = Cette enquête s’est terminée le { $date }
survey-closed = Cette enquête est close
survey-closed-text = Elle ne prend plus de réponses. Merci d’avoir voulu participer.
survey-unreadable = Nous n’avons pas pu lire l’envoi
survey-unreadable-text = Rien n’a été enregistré. Rouvrez le lien de votre e-mail et envoyez depuis cette page. Si cela se reproduit, écrivez à { $contact }.
survey-fault = Un problème est survenu de notre côté
survey-fault-text = Rien n’a été enregistré. Réessayez dans un instant. Si cela se reproduit, écrivez à { $contact } en indiquant { $reference }.
survey-again = Réessayer

## What was counted: for everybody

counted-title = Ce qui a été compté dans la vague { $wave }
counted-open = Cette enquête prend des réponses jusqu’au { $date }. Ensuite, les codes de toutes les réponses scellées qui ont été comptées figureront ici.
counted-not-listed = Cette enquête a été close avant que de telles listes existent.
counted-ballots = { $n ->
    [one] { $n } réponse scellée
   *[other] { $n } réponses scellées
 }
counted-when = { $n ->
    [one] était
   *[other] étaient
 } dans l’urne quand cette enquête a cessé de prendre des réponses, le { $date }. Le code de chacune figure ci-dessous.
counted-yours = Si le code de votre page de remerciement s’y trouve, vos réponses étaient dans l’urne qui a été dépouillée, telles qu’elles avaient été scellées.
counted-beginning = La liste est longue. Choisissez les deux premiers caractères de votre code.
counted-codes = Codes
counted-none-begins = Aucun code ne commence ainsi.
counted-check = Comment vérifier la liste
counted-check-text = Le fichier contient l’empreinte entière de chaque réponse scellée, une par ligne. Son SHA-256 figure dans le journal des règles et dans le certificat des résultats, de sorte qu’aucune autre urne ne peut être dépouillée.
counted-file = La liste
counted-hash = Son SHA-256
counted-log = Journal des règles
counted-entry = Entrée { $entry }, que lisent les observateurs
counted-limits = Ce que cela ne prouve pas
counted-limit-people = Que chaque code est la réponse d’une personne invitée. La personne qui tient la liste des personnes pourrait en inventer ; les observateurs en lisent chaque modification.
counted-limit-result = Que les résultats découlent de ces réponses. Ce qui peut en être vérifié, le certificat des résultats le montre.
counted-limit-program = Que le programme utilisé ici est celui qui a été publié. Un autre pourrait montrer le même code à deux personnes, ou sceller autre chose que ce qui a été envoyé.
counted-tells = Un code ne dit à personne ce qui a été répondu. Il montre en revanche que quelqu’un a participé : gardez-le pour vous.

## The autonomy audit: its own terms

audit-title = Audit d’autonomie
# Within a sentence.
audit-domain = { $domain ->
    [methods] les méthodes
    [schedule] le calendrier
    [tools] les outils
    [priorities] les priorités
   *[budget] le budget
 }
audit-domain-in-full = { $domain ->
    [methods] Comment le travail est fait (méthodes)
    [schedule] Quand et dans quel ordre (calendrier)
    [tools] Avec quels outils et quelles techniques (outils)
    [priorities] Ce qui est entrepris ensuite (priorités)
   *[budget] Les dépenses dans la limite de l’enveloppe (budget)
 }
audit-in-area = { $decision }, pour { $area }
# The ladder of 1 to 5.
audit-level = { $n ->
    [1] Décidé ailleurs
    [2] La personne responsable décide
    [3] La personne responsable décide après avoir recueilli l’avis de l’équipe
    [4] L’équipe décide après avoir consulté la personne responsable
   *[other] L’équipe décide
 }
audit-outside = À l’extérieur : { $owner }
audit-ladder-lowest = décidé ailleurs
audit-ladder-highest = l’équipe décide
audit-profile = { $profile ->
    [full] Libre
    [guided] Accompagné
   *[structured] Structuré
 }
audit-exception = { $exception ->
    [basic_expectations] Attentes de base
    [other_groups] Règles d’autres groupes
    [culture] Culture, dans les grandes lignes
    [conduct] Conduite professionnelle
    [first_timers] Premières fois
   *[close_to_failing] Travail près d’échouer
 }
audit-support-question = { $question ->
    [information_in_time] L’information arrive-t-elle à temps à l’équipe ?
    [bad_news] Les mauvaises nouvelles lui arrivent-elles aussi ?
    [tools] Les outils sont-ils là ?
    [budget] Le budget est-il là ?
    [coaching] Y a-t-il un accompagnement ?
    [advice_when_asked] Les conseils sont-ils donnés sur demande, sans être imposés ?
   *[feedback_on_results] L’équipe apprend-elle ce qu’ont donné ses résultats ?
 }
audit-support-answer = { $answer ->
    [yes] Oui
    [partly] En partie
   *[no] Non
 }
audit-dependency = { $side ->
    [counter] a besoin d’un guichet : un endroit clair où remettre le travail
   *[partner] a besoin d’un partenaire : décide avec l’équipe
 }
audit-grade = { $grade ->
    [low] faible
    [middle] moyenne
   *[high] élevée
 }
audit-model = { $model ->
    [structured] structuré
    [guided] accompagné
   *[full] libre
 }
audit-proposal = { $proposal ->
    [keep] Garder
    [change] Modifier
   *[drop] Supprimer
 }
audit-outcome = { $outcome ->
    [done] Terminée
    [going] En cours
   *[dropped] Sans suite
 }
audit-measure = { $measure ->
    [turnover] Rotation du personnel
    [time_to_decision] Délai de décision
    [experiments] Expérimentations
    [engagement] Engagement
   *[innovation_output] Innovations produites
 }
audit-percent = { $number } %
audit-days = { $number } jours
audit-quarter = { $number ->
    [1] 1er
   *[other] { $number }e
 } trimestre { $year }
audit-wait-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
audit-wait-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
 }
audit-wait-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
audit-wait = { $once }, { $times ->
    [one] une fois par mois
   *[other] { $times } fois par mois
 }
audit-wait-unknown = non noté
audit-waiting-under-an-hour = L’attente due aux étapes en place prend moins d’une heure par mois.
audit-waiting-hours = { $n ->
    [one] L’attente due aux étapes en place prend environ { $n } heure par mois.
   *[other] L’attente due aux étapes en place prend environ { $n } heures par mois.
 }
audit-waiting-days = { $n ->
    [one] L’attente due aux étapes en place prend environ { $n } jour de travail par mois.
   *[other] L’attente due aux étapes en place prend environ { $n } jours de travail par mois.
 }
audit-waiting-unknown = { $n ->
    [one] Pour { $n } étape, aucune attente n’est notée.
   *[other] Pour { $n } étapes, aucune attente n’est notée.
 }
audit-ground-purpose = le sens et l’appartenance
audit-ground-competence = la compétence
audit-ground-autonomy = l’autonomie
audit-firm = Solide : au-dessus du milieu de l’échelle.
audit-not-firm = Pas solide : au-dessous du milieu de l’échelle.
audit-ground-cannot-tell = Impossible à dire : un intervalle traverse le milieu, ou un chiffre manque.
audit-not-asked = pas demandé
audit-change-unjudged = On ne peut pas encore dire s’il y a eu un changement.
audit-above-middle = { $figure }, au-dessus du milieu de l’échelle
audit-below-middle = { $figure }, au-dessous du milieu de l’échelle
audit-around-middle = { $figure }, ni nettement au-dessus ni nettement au-dessous du milieu de l’échelle
audit-figure-practice = pouvoir de décision sur { $domain }, en pratique
audit-figure-desired = pouvoir de décision sur { $domain }, tel qu’il devrait être
audit-figure-purpose = sens
audit-figure-belonging = appartenance
audit-figure-competence = compétence
audit-figure-autonomy = autonomie
audit-figure-competence-frustration = frustration de la compétence
audit-figure-waited = attendre une validation
audit-figure-asked-permission = demander l’autorisation de ce qu’on pourrait décider
audit-figure-known-decisions = savoir quelles décisions reviennent à l’équipe
audit-figure-information = nouvelles à temps
audit-figure-reasons = raisons expliquées
audit-figure-accountability = examiner ce qu’ont donné ses propres choix
audit-figure-help = aide sur demande
audit-figure-walk-the-talk = des responsables qui font ce qui est dit
audit-figure-skills = savoir-faire pour décider davantage
audit-figure-wants-support = souhait de plus de soutien d’abord
audit-figure-evenness = comprendre pourquoi les équipes diffèrent
audit-figure-unevenness = dispersion de l’autonomie entre équipes

## The autonomy audit: the top

audit-headline-came-and-went = { $came ->
    [one] { $came } étape de procédure a été ajoutée
   *[other] { $came } étapes de procédure ont été ajoutées
 }, et { $went ->
    [one] { $went } a été supprimée
   *[other] { $went } ont été supprimées
 }.
audit-headline-came = { $n ->
    [one] { $n } étape de procédure a été ajoutée.
   *[other] { $n } étapes de procédure ont été ajoutées.
 }
audit-headline-went = { $n ->
    [one] { $n } étape de procédure a été supprimée.
   *[other] { $n } étapes de procédure ont été supprimées.
 }
audit-headline-moved-away = { $n ->
    [one] { $n } décision s’est éloignée de l’équipe.
   *[other] { $n } décisions se sont éloignées de l’équipe.
 }
audit-headline-first = Il faut d’abord travailler sur { $step } : ce socle n’est pas solide.
audit-headline-less = L’équipe a moins de pouvoir de décision sur { $domains } que ne lui en accorde sa charte.
audit-headline-more = L’équipe a plus de pouvoir de décision sur { $domains } que ne lui en accorde sa charte.
audit-headline-guessed-more = L’équipe a moins de pouvoir de décision sur { $domains } que ne l’a estimé la personne responsable.
# $figures begins the sentence: its first letter is made a capital.
audit-headline-waits = { $figures } : { $n ->
    [one] c’est clairement fréquent
   *[other] tout cela est clairement fréquent
 }.
audit-headline-ground-carries = Le sens, l’appartenance et la compétence sont assez solides pour plus de liberté.
audit-headline-nothing-new = Aucune étape n’a été ajoutée ni supprimée, et aucune décision ne s’est éloignée.
audit-headline-nothing-written = Rien n’est encore consigné.
audit-headline-survey-withheld = Les chiffres de l’enquête sont masqués pour que personne ne soit identifiable.
audit-headline-survey-not-asked = Aucune enquête de ce trimestre ou du précédent n’est encore close.
audit-state = État
audit-state-none = pas commencé
audit-state-draft = brouillon
audit-state-discussed = discuté le { $date }
audit-state-agreed = convenu le { $date }
audit-state-closed-agreed = clos ; convenu le { $date }
audit-state-closed = clos sans accord
audit-built-from = Établi à partir de
audit-built-from-entries = la liste et le journal de l’équipe
audit-read-by = Lu par
audit-read-by-team = toute l’équipe et la personne responsable
audit-withheld = Masqué
audit-withheld-of = { $withheld } sur { $asked } chiffres de l’enquête
audit-withheld-nothing-asked = rien n’a été demandé
audit-footer = Un audit est un document pour une discussion. Il ne classe pas les équipes et ne dit pas pourquoi les choses sont comme elles sont.

## The autonomy audit: its ten sections

audit-foundations = Socle
audit-foundations-question = Le socle est-il assez solide pour plus de liberté ?
audit-foundations-source = Enquête. Si un palier antérieur n’est pas solide, l’audit propose de travailler d’abord sur ce palier.
audit-first = Travailler d’abord sur { $step } : plus de liberté repose là-dessus.
audit-first-means = Tant que ce palier est au-dessous du milieu, l’audit ne dit pas que le problème est l’autonomie.
audit-freedom = Profil de liberté
audit-freedom-question = Quel est le pouvoir de décision de l’équipe, et la personne responsable le voit-elle de la même façon ?
audit-freedom-source = Enquête, sur la même échelle que la charte. « Conforme » n’est dit que là où l’intervalle le montre ; toutes les comparaisons de toutes les équipes sont prises en compte. L’estimation de la personne responsable est verrouillée à la clôture de la vague, avant tout résultat.
audit-freedom-not-asked = Pas demandé : aucune vague d’audit n’a été close ce trimestre ou le précédent.
audit-key-answer = En pratique, selon la réponse de l’équipe, avec l’intervalle probable
audit-key-desired = Tel que cela devrait être
audit-key-charter = Tel que la charte l’accorde
audit-key-guess = L’estimation de la personne responsable
audit-numbers-caption = 1 veut dire « décidé ailleurs », 5 veut dire « l’équipe décide ». Intervalle probable entre parenthèses.
audit-column-decision = Décision
audit-column-practice = En pratique
audit-column-desired = Tel que cela devrait être
audit-column-charter = Charte
audit-around = { $parent }, le groupe qui l’entoure : { $figures }. Il comprend cette équipe, mais n’est pas cette équipe.
audit-column-guess = Estimation de la personne responsable
audit-column-share = Échelons 4 et 5
audit-column-dont-know = Ne sait pas
audit-gap-in-line = conforme à la charte : { $figure }, charte { $charter }
audit-gap-below = moins que n’accorde la charte : { $figure }, charte { $charter }
audit-gap-above = plus que n’accorde la charte : { $figure }, charte { $charter }
audit-gap-cannot-tell = impossible à dire : { $figure }, charte { $charter }
audit-gap-no-charter = { $figure } ; la charte ne nomme pas d’échelon pour l’ensemble du travail
# Each begins with its first letter made a capital.
audit-guess-higher = la personne responsable a estimé le pouvoir de décision plus grand que ne le voit l’équipe, sur { $domains }.
audit-guess-lower = la personne responsable a estimé le pouvoir de décision plus petit que ne le voit l’équipe, sur { $domains }.
audit-guess-within = l’estimation de la personne responsable sur { $domains } se situe dans l’intervalle de la réponse de l’équipe.
audit-guess-cannot-tell = l’estimation de la personne responsable sur { $domains } ne peut pas être comparée : il n’y a pas d’intervalle.
audit-decisions = Décisions
audit-decisions-question = Qui décide quoi, et qu’est-ce qui a bougé ?
audit-entries-source = Tenu par l’équipe et la personne responsable. Cela ne demande aucune réponse à l’enquête, donc rien n’y est jamais masqué.
audit-charter-empty = Aucune décision n’est encore listée. Ce qui n’est pas listé revient à l’équipe ; une comparaison avec les réponses demande une liste.
audit-not-listed = Tout ce qui n’est pas listé
audit-not-listed-why = Pas attribué ailleurs, donc cela revient à l’équipe
audit-column-who-decides = Qui décide
audit-column-since = Depuis
audit-column-before = Avant
audit-column-why = Pourquoi
audit-moved = Ce qui a bougé depuis l’audit précédent
audit-nothing-moved = Rien n’a bougé depuis l’audit précédent.
audit-move = { $from } → { $to }, le { $date } : { $reason }
audit-log = Journal de la bureaucratie
audit-log-question = Quelles étapes sont revenues en douce, et que protègent-elles ?
audit-log-source = Journal : entrées de l’équipe, jamais masquées. Un jour de travail a huit heures. Les affirmations viennent de l’enquête.
audit-log-empty = Aucune étape n’est encore consignée.
audit-column-step = Étape
audit-column-by = Par
audit-column-wait = Attente
audit-column-protects = Protège
audit-column-proposal = Proposition
audit-step-came-new = nouvelle : ajoutée le { $date }
audit-step-came = ajoutée le { $date }
audit-step-went = supprimée le { $date }
audit-nobody-could-say = personne n’a su le dire
audit-no-reason = aucune raison n’a été donnée
audit-overturned = Décisions de l’équipe qui ont été annulées
audit-permission = Attendre et demander une autorisation
audit-guardrails = Garde-fous
audit-guardrails-question = Où une règle a-t-elle sa place, et tout le monde la connaît-il ?
audit-guardrails-source = Liste de contrôle de l’équipe, jamais masquée. Elle porte sur des règles, jamais sur des personnes.
audit-guardrails-empty = Aucune règle n’est encore consignée.
audit-written-known = Écrite et connue
audit-written-not-known = Écrite, pas connue
audit-not-written = Pas écrite
audit-support = Soutien
audit-support-question-asked = L’équipe reçoit-elle ce qu’il lui faut pour bien décider ?
audit-both-source = Les affirmations viennent de l’enquête, la liste de contrôle de l’équipe.
audit-checks-empty = La liste de contrôle n’est pas encore remplie.
audit-checklist = Liste de contrôle
audit-column-question = Question
audit-column-answer = Réponse
audit-column-note = Note
audit-dependencies = Clientèle, partenaires et valeurs
audit-dependencies-question = Pour qui l’équipe travaille-t-elle, et avec qui ?
audit-not-independence = L’autonomie n’est pas l’indépendance : une équipe qui décide elle-même dépend toujours d’autres, et d’autres d’elle.
audit-dependencies-empty = Rien n’est encore consigné.
audit-who-depends = Qui a besoin de quoi de la part de l’équipe
audit-routines = Travail de routine qui pourrait être automatisé
audit-routine = Routine
audit-values = Valeurs
audit-value-cost = même à ce prix : { $cost }
audit-model-title = Modèle et écueils
audit-model-question = Combien d’accompagnement convient à quel travail, et qu’est-ce qui pourrait mal tourner ?
audit-model-source = La maîtrise et la complexité sont saisies par l’équipe. L’enquête peut retenir un pas vers plus de liberté ; elle n’y pousse jamais. Un pas à la fois.
audit-areas-empty = Aucun domaine de travail n’est encore consigné.
audit-column-area = Domaine de travail
audit-column-skill = Maîtrise
audit-column-complexity = Complexité
audit-column-today = Aujourd’hui
audit-column-next = Recommandé
audit-stay = rester sur le modèle { $model }
audit-reason-carries-more = La maîtrise et la complexité permettent plus de liberté.
audit-reason-carries-less = La maîtrise et la complexité demandent plus d’accompagnement.
audit-reason-fits = Le modèle convient à la maîtrise et à la complexité.
audit-reason-competence = La maîtrise permettrait plus, mais la compétence n’est pas solide.
audit-reason-purpose = La maîtrise permettrait plus, mais le sens ou l’appartenance n’est pas solide.
audit-reason-no-skills = La maîtrise permettrait plus, mais l’équipe dit qu’il lui manque le savoir-faire pour décider davantage.
audit-reason-wants-support = La maîtrise permettrait plus, mais l’équipe veut d’abord plus de soutien.
audit-rests-on-entries = Ceci repose sur vos seules entrées : une partie de l’enquête est masquée ou n’a pas été demandée.
audit-survey-incomplete = Une partie de l’enquête est masquée ou n’a pas été demandée.
audit-readiness = Disposition
audit-pitfalls = Quatre écueils
audit-pitfall-structure = Structure abandonnée trop vite
audit-pitfall-accountability = Pas de responsabilité des résultats
audit-pitfall-uneven = Inégal entre les équipes
audit-pitfall-leaders = Les responsables parlent de liberté mais agissent autrement
audit-found = Cela se voit.
audit-explained = Cela se voit, et la raison est consignée.
audit-not-found = Cela ne se voit pas.
audit-pitfall-cannot-tell = Impossible à dire d’après ce qui est affiché ici.
audit-source-moved = { $n ->
    [one] { $n } décision est passée à l’équipe
   *[other] { $n } décisions sont passées à l’équipe
 }
audit-source-no-feedback = Liste de contrôle : aucun retour sur les résultats
audit-source-without-reason = Annulée sans raison : { $decision }
audit-source-with-reason = Annulée avec une raison : { $decision }
audit-source-on-record = Raison consignée : { $reason }
audit-agreed = Convenu
audit-agreed-question = Qu’essayons-nous, et comment le saurons-nous ?
audit-agreed-source = Trois actions au plus. L’audit suivant s’ouvre sur leur bilan.
audit-agreed-now = Convenu cette fois
audit-steps-empty = Aucune action n’est encore convenue ; il y a de la place pour { $n }.
audit-column-owner = Qui s’en charge
audit-column-due = Échéance
audit-column-because = Nous le saurons parce que
audit-column-outcome = Issue
audit-not-reviewed = encore sans bilan
audit-review = Ce que sont devenues les actions du { $quarter }
audit-count-done = terminée(s)
audit-count-going = en cours
audit-count-dropped = sans suite
audit-count = { $n ->
    [one] { $n } action avait été convenue
   *[other] { $n } actions avaient été convenues
 } : { $outcomes }.
audit-method-title = Méthode
audit-method-question = Sur quoi ceci repose-t-il, et que ne peut-il pas dire ?
audit-method = Un audit considère les vagues closes pendant son trimestre ou le précédent. Un intervalle est l’intervalle probable (95 %) d’une moyenne. Une phrase ne repose que sur des chiffres affichés et sur ce que l’équipe a consigné.
audit-no-waves = Aucune vague n’a été close ce trimestre ou le précédent.
audit-wave = du { $from } au { $to } ; affichée à partir de { $threshold } réponses
audit-withheld-none = Masqué : { $count }.
audit-withheld-in-all = Masqué : { $count }. Masqué veut dire : { $withheld }.
audit-wording = Les affirmations, mot pour mot
audit-column-frame = Début
audit-elsewhere = Chiffres venus d’ailleurs
audit-elsewhere-all = Chiffres venus d’ailleurs
audit-elsewhere-without-survey = Ils sont affichés dès que des chiffres de l’enquête le sont.
audit-context = Un contexte, jamais une cause : rien ici ne dit que l’un a fait bouger l’autre.
audit-column-quarter = Trimestre
audit-column-steps = Actions
audit-history = Audits de cette équipe

## The autonomy audit: writing it down

# Before the title of a page whose form was not taken.
audit-refused = Erreur :
audit-write = Consigner quelque chose
audit-save = Consigner
audit-begin = Commencer
audit-begin-legend = Commencer un audit
audit-begin-hint = L’audit précédent est clos, et son lien prend fin.
audit-discussed = Noter le jour
audit-discussed-legend = L’équipe en a parlé
audit-agree = L’équipe est d’accord
audit-agree-legend = Se mettre d’accord
audit-agree-hint = Le document est conservé tel qu’il est maintenant, et ses actions ne peuvent plus être modifiées. La liste et le journal continuent.
audit-link = Créer un nouveau lien
audit-link-legend = Le lien de l’équipe
audit-link-hint = Qui l’a lit cet audit jusqu’au début du suivant. Un nouveau lien met fin au précédent.
audit-link-made = Le lien de l’équipe, affiché seulement maintenant
audit-link-made-hint = Envoyez-le à l’équipe. Qui l’a lit cet audit, jusqu’au début de l’audit suivant ou à la création d’un nouveau lien.
audit-download = Télécharger ce qui a été convenu
audit-download-hint = Ce dont l’équipe a convenu est conservé tel que c’était ce jour-là.
audit-snapshots = Ce qui a été convenu, à conserver
audit-snapshot-page = Page
audit-guess-legend = Estimez ce que votre équipe répond
audit-guess-hint = Vous pouvez modifier votre estimation jusqu’au { $date }. Elle est alors verrouillée, avant tout résultat, et ne figure à côté de la réponse de l’équipe que là où celle-ci est affichée.
audit-place-legend = Dire qui décide
audit-profile-legend = Partir d’un profil
audit-profile-hint = Il fixe les cinq décisions d’un coup. Chacune peut être déplacée ensuite.
audit-unlist-legend = Retirer une décision de la liste
audit-log-legend = Une étape ajoutée ou supprimée
audit-overturned-legend = Une décision de l’équipe qui a été annulée
audit-no-persons = Nommez des règles et des unités, jamais une personne.
audit-guardrail-legend = Une règle
audit-check-legend = Répondre à la liste de contrôle
audit-dependency-legend = Quelqu’un pour qui ou avec qui l’équipe travaille
audit-routine-legend = Un travail de routine qui pourrait être automatisé
audit-value-legend = Une valeur, et ce qu’elle peut coûter
audit-area-legend = Un domaine de travail
audit-uneven-legend = Pourquoi cette équipe décide plus ou moins que d’autres
audit-review-legend = Ce qu’est devenue une action
audit-step-legend = Convenir d’une action
audit-step-hint = Trois au plus. Il faut à chaque action quelqu’un qui s’en charge et une date.
audit-share-legend = Laisser tout le monde lire : { $step }
audit-share-hint = Ce qui est coché figure dans l’e-mail sur les suites d’une enquête, avec le nom du groupe et l’état de l’action, jamais avec la personne qui s’en charge. Demandez d’abord à l’équipe. Vous pouvez décocher plus tard : ce qui est déjà parti reste parti.
audit-withdraw = Retirer
audit-withdraw-legend = Retirer une entrée
audit-withdraw-hint = Elle quitte le document ; le registre la garde.
audit-label-quarter = Trimestre
audit-label-on = Discuté le
audit-label-area = Domaine de travail (vide : tout le travail)
audit-label-reason = Pourquoi
audit-label-decision = Quelle décision
audit-label-named = Ou une autre, en quelques mots
audit-label-outside = En dehors de l’équipe et de la personne responsable
audit-label-outside-owner = Si en dehors : par quel groupe, par exemple les RH ou l’informatique
audit-label-profile = Profil
audit-label-change = Ajoutée ou supprimée
audit-change = { $change ->
    [came] Elle a été ajoutée
   *[went] Elle a été supprimée
 }
audit-label-since = Depuis
audit-label-by = Par quelle unité
audit-label-wait = Attente à chaque fois (un nombre entier)
audit-label-unit = Unité de l’attente
audit-unit = { $unit ->
    [minutes] minutes
    [hours] heures
   *[days] jours
 }
audit-label-times = Fois par mois
audit-label-protects = Ce qu’elle protège (vide : personne n’a su le dire)
audit-label-overturned = La décision
audit-label-reason-given = La raison donnée (vide : aucune)
audit-label-exception = Type de règle
audit-label-rule = La règle
audit-label-written = Est-elle écrite ?
audit-label-known = Tout le monde la connaît-il ?
audit-label-note = Note (peut rester vide)
audit-label-who = Qui
audit-label-needs = Ce qu’il lui faut
audit-label-work = Le travail
audit-label-keep = Ce qui compte
audit-label-cost = Même au prix de
audit-label-skill = Maîtrise de ce travail par l’équipe
audit-label-complexity = À quel point il est difficile à prévoir
audit-label-model = Comment il est accompagné aujourd’hui
audit-label-shared = Tout le monde peut lire cette action
audit-label-outcome-note = En quelques mots
audit-label-text = L’action
audit-label-due = Pour quand
audit-label-entry = Quelle entrée

## The desk: now, what needs somebody, the last wave, the next

app-nav-desk = En ce moment
desk-title = En ce moment
desk-now = En ce moment
desk-needs-you = À faire
desk-last = La dernière
desk-next = Ensuite
desk-nothing = Rien.
desk-nothing-open = Aucune vague n’est ouverte.
desk-nothing-open-next = Aucune vague n’est ouverte. La prochaine ouvre le { $date }.
desk-idle = Aucune vague ne prend de réponses.
desk-list-age = { $n ->
    [0] La liste des personnes a été importée aujourd’hui.
    [one] La liste des personnes date d’un jour.
   *[other] La liste des personnes date de { $n } jours.
 }
desk-wave-asks = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 } à { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
 }, jusqu’au { $date } à minuit, à l’heure locale de chaque personne.
desk-closes = Clôture
desk-look-wave = Voir la vague
desk-look-waves = Voir les vagues
desk-look-people = Voir la liste des personnes
desk-import-people = Importer des personnes
desk-plan-wave = Préparer une vague
desk-change-programme = Modifier le programme
desk-make-programme = Choisir un programme
desk-no-programme = Aucun programme n’est choisi : une vague ouvre quand quelqu’un l’ouvre.
desk-programme-paused = Le programme est en pause : rien n’ouvre de soi-même.
desk-not-opened = La vague du { $date } n’a pas ouvert et ne sera pas rattrapée
desk-not-yet-opened = La vague du { $date } n’a pas encore ouvert
desk-why-down = Ce logiciel ne tournait pas les jours prévus pour elle.
desk-why-nobody = Personne n’est sur la liste des personnes.
desk-why-open = La vague précédente n’est pas close.
desk-why-soon = La vague précédente a ouvert il y a moins de 21 jours.
desk-why-budget = Elle demanderait plus, dans son trimestre, que ce qu’on demande au plus à une personne.
desk-why-form = Le questionnaire du programme n’existe plus.
desk-why-clock = L’horloge de ce serveur n’est pas fiable : faites-la régler. Les observateurs en sont informés.
desk-why-mail = Les réglages n’indiquent aucune adresse d’où les e-mails puissent partir.
desk-mail-stopped = L’envoi des e-mails est arrêté ; rien n’est perdu, et personne ne reçoit deux fois le même e-mail
desk-mail-stopped-says = Réponse reçue au dernier passage : { $said }
desk-came-back = { $n ->
    [one] Un e-mail est revenu
   *[other] { $n } e-mails sont revenus
 }
desk-came-back-says = Corrigez l’adresse, puis renvoyez l’e-mail.
desk-no-codes = { $n ->
    [one] Une personne tire un code, et aucun n’est créé
   *[other] { $n } personnes tirent un code, et aucun n’est créé
 }
desk-no-codes-says = Imprimez-les sur la page de la vague ; d’ici là, ces personnes ne peuvent pas répondre.
desk-look-mail = Voir les e-mails
desk-change-mail = Modifier les réglages des e-mails
desk-trustee = La vague « { $wave } » attend d’être dépouillée
desk-without-lead = { $n ->
    [one] Il n’y a plus de responsable pour { $teams }
   *[other] Il n’y a plus de responsable pour { $n } groupes : { $teams }
 }
desk-without-lead-says = La personne qui en était responsable a quitté l’organisation. Personne ne lit ce rapport ; un import qui nomme sa nouvelle personne responsable y remédie.
desk-no-group = { $n ->
    [one] Une personne n’est dans aucun groupe
   *[other] { $n } personnes ne sont dans aucun groupe
 }
desk-no-group-says = Dans ce cas, on ne compte que pour toute l’organisation. Un import qui indique un groupe y remédie.
desk-export = Le { $quarter } est prêt à être exporté
desk-export-link = L’exporter
desk-old-list-says = Une vague ouvre bientôt, et interroge les personnes qui seront alors sur la liste.
desk-shown = { $shown ->
    [one] { $shown } affiché
   *[other] { $shown } affichés
 }, { $withheld ->
    [one] { $withheld } masqué
   *[other] { $withheld } masqués
 }
desk-read-results = Lire les résultats : « { $wave } »

## The programme

programme-title = Programme
programme-rhythm-says = { $weeks ->
    [13] Une vague par trimestre
   *[other] Une vague toutes les { $weeks } semaines
 }{ $audit ->
    [yes] , avec un audit chaque trimestre.
   *[no] .
 }
programme-next-on = La prochaine ouvre le { $date }.
programme-no-date = Aucune date n’est disponible : trop de jours sont exclus.
programme-none = Aucun programme n’est choisi : une vague ouvre quand quelqu’un l’ouvre.
programme-paused = Le programme est en pause depuis le { $date }.
programme-paused-by = Le programme est en pause depuis le { $date }, mis en pause par { $who }.
programme-paused-open = La vague « { $wave } » reste ouverte jusqu’au { $date }, comme promis.
programme-paused-next = La vague du { $date } n’ouvrira pas.
programme-resume = Reprendre le programme
programme-resume-hint = Après une date manquée, le programme reprend à la date suivante du rythme. Rien n’est rattrapé.
programme-next = { $n ->
    [one] La prochaine vague
   *[other] Les { $n } prochaines vagues
 }
programme-next-proposed = Les prochaines vagues, si ceci était enregistré
programme-next-paused = Les vagues qui ouvriraient
programme-moved = déplacée du { $date } : { $because }
programme-so-far = { $n } sur { $most }
programme-column-open = Ouverte
programme-column-statements = Affirmations
programme-column-quarter = Trimestre jusque-là
programme-plan = Préparer
programme-rhythm = Rythme
programme-wave-every = À quel rythme ouvre une vague
programme-every = { $n ->
    [13] Chaque trimestre
   *[other] Toutes les { $n } semaines
 }
programme-up-to = { $n ->
    [one] jusqu’à { $n } affirmation par trimestre
   *[other] jusqu’à { $n } affirmations par trimestre
 }
programme-form = Ce que demande une vague
programme-audit = Vague d’audit
programme-audit-says = Une fois par trimestre : sa deuxième vague, ou la seule
programme-open-for = Ouverte pendant
programme-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
programme-weekday = Premier jour
programme-send-from = Envoyer à partir de
programme-send-from-hint = À l’heure locale de chaque personne, les jours ouvrés
programme-send-until = Jusqu’à
programme-send-until-hint = Au moins une heure plus tard, le même jour
programme-zone = Fuseau horaire des personnes pour qui la liste n’en indique pas
programme-zone-hint = Par exemple Europe/Berlin
programme-remind = Rappel après
programme-remind-hint = Un seul, à tout le monde, aux mêmes heures.
programme-no-reminder = Pas de rappel
programme-save = Enregistrer et voir les nouvelles dates
programme-hours = Chaque e-mail part entre { $from } et { $until }, à l’heure locale de la personne.
programme-off = Pas ces jours-là
programme-off-none = Aucun jour ouvré n’est exclu.
programme-off-caption = Aucune vague n’ouvre, et aucun de ses e-mails n’est envoyé
programme-off-what = Quoi
programme-off-from = Du
programme-off-to = Au
programme-off-remove = Retirer
programme-off-add = Ajouter des jours
programme-off-many = Beaucoup à la fois, comme les jours fériés
programme-off-rows = Des lignes, ou le texte d’un calendrier
programme-off-rows-hint = Une ligne contient le premier jour, le dernier et ce qu’ils sont : 2026-12-21 2027-01-08 Noël. Ou collez le texte d’un fichier iCalendar (.ics) de jours fériés.
programme-off-wrong-label = Dites ce que sont ces jours, en { $n } caractères au plus
programme-off-wrong-order = Le dernier jour précède le premier
programme-off-wrong-length = Plus de { $n } jours : pour un arrêt aussi long, mettez le programme en pause
programme-off-wrong-line = Ligne { $n } : écrivez le premier jour, le dernier et ce qu’ils sont
programme-off-in-line = Ligne { $n } : { $says }
programme-off-repeats = Ligne { $n } : « { $label } » se répète. Prenez un calendrier qui contient la date de chaque année
programme-off-no-date = Ligne { $n } : cet événement n’a pas de date lisible
programme-off-nothing = Il ne contient aucun jour
programme-off-too-many = Pas plus de { $n } entrées ne sont conservées : retirez celles qui sont passées
programme-pause-title = Pause
programme-pause-says = Rien n’ouvre jusqu’à ce que vous repreniez. Une vague ouverte le reste, et ses e-mails partent. Le personnel n’en est pas informé ; les observateurs le voient dans leur journal.
programme-pause = Mettre le programme en pause
programme-wrong-every = Choisissez 4 semaines, 6 semaines ou un trimestre
programme-wrong-weekday = Choisissez un jour du lundi au vendredi
programme-wrong-days = Une vague est ouverte de { $least } à { $most } jours
programme-wrong-time = Écrivez une heure comme 09:00
programme-wrong-reminder = Laissez { $n } jours avant le rappel et après
programme-wrong-zone = Il n’y a pas de fuseau horaire « { $zone } » : écrivez-le comme Europe/Berlin
programme-over = { $weeks ->
    [13] Chaque trimestre
   *[other] Toutes les { $weeks } semaines
 } avec « { $form } » ({ $asks ->
    [one] { $asks } affirmation
   *[other] { $asks } affirmations
 }), cela ferait { $total } au { $quarter }. Votre limite est de { $most }
programme-choose-one = Choisissez une possibilité :
programme-in-fullest = { $n } dans le trimestre le plus chargé
programme-with-form = Le même rythme avec « { $form } »
programme-raise = Une limite de { $n }
programme-raise-says = la personne qui gère le serveur l’écrit comme statements_per_quarter dans sdt-pulse.toml.
programme-back = Retour à ce que j’ai choisi
access-desk = { $who } a ouvert la page En ce moment.
access-programme-set = { $who } a réglé le programme sur une vague toutes les { $subject } semaines.
access-programme-paused = { $who } a mis le programme en pause.
access-programme-resumed = { $who } a repris le programme.
access-days-off = { $who } a modifié les jours exclus : { $subject }

## Why a form of the audit is refused, and how to fix it

audit-form-nav = Audit : { $team }
audit-form-no-text = Dites-le en quelques mots.
audit-form-no-number = Saisissez un nombre entier de 1 à 999.
audit-form-not-chosen = Choisissez l’une de ces options.
audit-form-off-the-ladder = L’échelle a les échelons 1 à 5. Choisissez l’un d’eux.
audit-form-no-decision = Choisissez une décision, ou nommez-en une autre ci-dessous.
audit-form-two-decisions = Choisissez une décision ci-dessus, ou nommez-en une ici, pas les deux.
audit-form-no-group = Dites quel groupe décide, par exemple les RH, l’informatique, les finances ou le juridique.
audit-form-group-on-the-ladder = Seule une décision prise en dehors a un autre groupe. Choisissez « En dehors de l’équipe et de la personne responsable », ou laissez ceci vide.
audit-form-no-owner = Dites qui s’en charge.
audit-form-no-audit = Aucun audit n’a commencé. Commencez d’abord celui de ce trimestre.
audit-form-already-agreed = L’équipe a convenu de cet audit le { $date }, et il reste tel quel. Consignez ceci dans le suivant.
audit-form-quarter-has-begun = L’audit du { $quarter } a déjà commencé. Continuez avec celui-là.
audit-form-quarter-to-come = Le { $quarter } n’a pas encore commencé. Choisissez un trimestre antérieur.
audit-form-date-passed = Saisissez la date d’aujourd’hui ou une date ultérieure.
audit-form-too-many-steps = Il y a déjà { $n } actions, et pas plus. Retirez-en une, ou gardez celle-ci pour l’audit suivant.
audit-form-no-step = Aucune action n’est encore consignée. Consignez-en au moins une.
audit-form-not-discussed = L’équipe n’en a pas encore parlé. Notez d’abord le jour.
audit-form-not-reviewed = { $n ->
    [one] { $n } action de l’audit précédent est encore sans bilan. Dites d’abord ce qu’elle est devenue.
   *[other] { $n } actions de l’audit précédent sont encore sans bilan. Dites d’abord ce qu’elles sont devenues.
}
audit-form-guess-locked = Aucune enquête d’audit ne prend de réponses en ce moment. Une estimation est verrouillée à la clôture de l’enquête, et peut être faite à l’ouverture de la suivante.
audit-form-guess-incomplete = Une estimation porte sur les cinq décisions. Choisissez un échelon pour chacune.
audit-form-names-colleague = « { $words } » est un nom ou une adresse de collègue. Écrivez la règle ou le groupe, jamais une personne.
audit-form-nothing-to-withdraw = Il n’y a pas de telle entrée à retirer. Choisissez l’une de celles-ci.
audit-form-step-names-colleague = « { $words } » dans cette action est un nom ou une adresse de collègue. Ce que tout le monde lit ne nomme personne : convenez de l’action sans lui dans le prochain audit.
audit-form-no-agreed-step = Aucune action de ce genre n’a été convenue.
audit-form-no-such-step = L’audit précédent n’a pas de telle action. Choisissez l’une de celles-ci.
audit-form-unchanged = La charte le dit déjà. Choisissez un autre échelon, ou n’y touchez pas.
audit-form-not-listed = La charte ne la liste pas, donc l’équipe en décide déjà. Choisissez-en une qui est listée.
audit-form-form-gone = { $problem } Vous aviez écrit : { $words }
audit-form-link-entry = Ouvrir l’audit de votre équipe
audit-form-link-entry-text = Ouvrez le lien que votre responsable vous a donné. S’il mène ici, copiez le lien entier et collez-le.
audit-form-link-label = Lien
audit-form-link-open = Ouvrir l’audit
audit-form-link-none = Collez d’abord le lien.
audit-form-link-unknown = Ce lien n’ouvre rien
audit-form-link-unknown-text = Il est peut-être coupé, ou il a pris fin : un lien prend fin quand l’audit suivant commence, ou quand votre responsable en crée un nouveau. Collez le lien entier, ou demandez le nouveau à votre responsable.
audit-form-link-going = Ouverture de l’audit de votre équipe

# Waves, for HR.
waves-title = Vagues
waves-none = Aucune vague n’a encore été ouverte.
waves-open = La vague « { $wave } » est ouverte jusqu’au { $date }.
waves-last = La dernière vague était « { $wave } », ouverte jusqu’au { $date }.
waves-wait = La suivante peut ouvrir à partir du { $date } : au moins 21 jours séparent deux ouvertures.
waves-plan-link = Préparer la prochaine vague
waves-wave = Vague
waves-state = État
waves-opened = Ouverture
waves-last-day = Dernier jour
waves-form = Questionnaire
waves-state-open = Ouverte
waves-state-closing = En cours de dépouillement
waves-state-closed = Close
waves-statements = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 }
waves-back = Toutes les vagues
waves-back-to = Retour à la vague « { $wave } »
waves-back-to-plan = Retour au plan
waves-plan-title = La prochaine vague
waves-plan-finding = Si elle ouvrait maintenant : { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 } à { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
 }, jusqu’au { $date }.
waves-plan-not-yet = Elle ne peut pas encore ouvrir ainsi.
waves-terms = Plan
waves-form-hint = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 }, environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }
waves-form-core = Le noyau
waves-form-pulse = Le noyau et quelques affirmations tournantes
waves-form-audit = L’audit d’autonomie
waves-closes = Dernier jour pour répondre
waves-threshold = Plus petit groupe
waves-threshold-hint = À partir de combien de réponses un groupe est affiché : de 5 à 50. Fixé à l’ouverture de la vague.
waves-reminder = Rappel
waves-remind-all = Un seul, à tout le monde
waves-remind-all-hint = Y compris aux personnes qui ont répondu, pour qu’aucun journal de messagerie ne nomme les autres
waves-remind-others = Un seul, aux personnes dont le lien n’a pas servi
waves-remind-others-hint = Qui lit le journal de messagerie peut savoir qui n’avait pas répondu ; le personnel en est informé avant de répondre
waves-comments = Commentaires
waves-comments-ask = Demander un commentaire
waves-comments-hint = Seules les RH les lisent, pour toute l’organisation, dans un ordre aléatoire, à partir de 10 réponses et de 5 commentaires
waves-lots = Codes sur papier
waves-lots-ask = Tout le monde tire un code, au lieu d’un e-mail
waves-lots-hint = Qui lit des résultats reçoit quand même un e-mail. Qui n’a pas d’adresse tire toujours un code.
waves-lots-drawing = { $n ->
    [one] Une personne tire un code d’une enveloppe : imprimez-les une fois la vague ouverte. Si moins de { $k } en tirent, aucun n’est créé.
   *[other] { $n } personnes tirent un code d’une enveloppe : imprimez-les une fois la vague ouverte. Si moins de { $k } en tirent, aucun n’est créé.
 }
waves-lots-says = { $n ->
    [one] Une personne tire un code sans e-mail. Un code appartient à un groupe et à personne, pour que personne ne puisse savoir qui a répondu.
   *[other] { $n } personnes tirent un code sans e-mail. Un code appartient à un groupe et à personne, pour que personne ne puisse savoir qui a répondu.
 }
waves-lots-how = Imprimez le fichier, découpez-le et mettez les papiers de chaque groupe dans une enveloppe à part. Il est créé une fois et conservé nulle part : supprimez-le ensuite. Sur un appareil partagé, on ouvre /kiosk.
waves-lots-made = Les codes ont été créés. Tant qu’aucun n’a été utilisé, vous pouvez les créer à nouveau.
waves-lots-again = Les précédents peuvent être jetés : ils n’ouvrent plus rien
waves-lots-button = Créer les codes (PDF)
waves-packs = Échelles sous licence
waves-trustee = Confier la clé à la représentation du personnel
waves-trustee-hint = Un tiers de confiance crée une clé avec « sdt-pulse tally keygen » et vous en donne la moitié publique. Les réponses sont alors scellées pour lui : ce serveur ne peut jamais en lire une, et c’est le tiers de confiance qui dépouille.
waves-trustee-key = La moitié publique de la clé, le texte entier
waves-look = Voir ce plan
waves-comes-of-it = Ce que cela donne
waves-budget = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
 } ; { $all } sur { $most } au { $quarter } avec cette vague
waves-asked = Personnes interrogées
waves-asked-says = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } sur la liste aujourd’hui. { $readers ->
    [0] Aucune d’elles ne lit de rapports.
    [one] { $readers } d’elles lit des rapports et ne compte pas pour le plus petit groupe.
   *[other] { $readers } d’entre elles lisent des rapports et ne comptent pas pour le plus petit groupe.
 }
waves-dates = Dates
waves-dates-say = De maintenant jusqu’au { $closes }. Les liens fonctionnent jusqu’au { $ends }, 12:00 UTC, quand ce jour est terminé partout.
waves-which-groups = Quels groupes
waves-groups = { $could ->
    [one] { $could } équipe sur { $teams } pourrait être affichée
   *[other] { $could } équipes sur { $teams } pourraient être affichées
 } si { $percent } % répondent. { $near ->
    [0] Aucune n’est près de la limite ;
    [one] Une est près de la limite ;
   *[other] { $near } sont près de la limite ;
 } { $never ->
    [0] aucune n’est définitivement trop petite.
    [one] une ne pourra jamais l’être.
   *[other] { $never } ne pourront jamais l’être.
 }
waves-never = Lesquelles ne pourront jamais l’être
waves-what-people-see = Ce que voient les gens
waves-drafts = La formulation en { $languages } n’a été relue par personne : elle vient d’une machine. Lisez-la avant que quelqu’un y réponde ; qui l’a relue retire la marque des premières lignes de ses fichiers.
waves-not-in = Pas en { $languages } : une affirmation n’est pas traduite. Qui lirait cette langue est interrogé dans la langue habituelle de l’organisation.
waves-promised = Ce qui est promis
waves-rule-threshold = Un groupe est affiché à partir de { $n } réponses.
waves-rule-bands = Combien ont répondu bas, au milieu et haut est affiché à partir de { $n } réponses.
waves-rule-remind-everybody = Le rappel est envoyé à tout le monde, y compris aux personnes qui ont répondu.
waves-rule-remind-unanswered = Le rappel n’est envoyé qu’aux personnes dont le lien n’a pas servi : qui lit le journal de messagerie peut savoir qui n’avait pas répondu.
waves-rule-comments = Seules les RH lisent les commentaires, pour toute l’organisation, à partir de { $n } réponses et de { $comments } commentaires.
waves-rule-no-comments = Il n’y a pas de champ de commentaire.
waves-rule-key-here = La clé se trouve sur ce serveur et est détruite à la clôture de la vague.
waves-rule-key-trustee = { $holder } détient la clé et dépouille.
waves-practice = Me l’envoyer d’abord
waves-practice-hint = Vous recevez l’invitation que le personnel recevrait. Ce que vous y répondez n’est enregistré nulle part.
waves-practised = Un essai est en route vers { $email }.
waves-open-link = Ouvrir cette vague…
waves-open-title = Ouvrir la vague « { $wave } » ?
waves-open-says = { $n ->
    [one] { $n } personne reçoit aussitôt une invitation par e-mail et peut
   *[other] { $n } personnes reçoivent aussitôt une invitation par e-mail et peuvent
 } répondre jusqu’au { $date }.
waves-open-fixed = Les personnes interrogées, le questionnaire et ces règles sont alors fixés, et personne ne peut les changer pour cette vague :
waves-type-month = Tapez { $month } pour confirmer
waves-open-button = Ouvrir la vague et envoyer les invitations
waves-open-not = Pas encore
waves-running-finding = La vague « { $wave } » est ouverte : { $n ->
    [0] c’est le dernier jour
    [one] encore { $n } jour
   *[other] encore { $n } jours
 }, jusqu’au { $date }.
waves-ended-finding = La vague « { $wave } » ne prend plus de réponses et va être dépouillée.
waves-ends-early = Elle se termine plus tôt, le { $date } à 12:00 UTC ; le { $announced } avait été promis au personnel. La raison qui lui est donnée : { $reason }
waves-response = Participation
waves-response-not-yet = Pas encore calculée
waves-response-few = Moins de { $n } réponses
waves-response-under = Moins de 5 %
waves-response-at-least = Au moins { $n } %
waves-worked-out = Pour toute l’organisation, calculée le { $date } ; recalculée chaque jour à partir de 06:00 UTC.
waves-not-worked-out = Elle est calculée une fois par jour, à partir de 06:00 UTC.
waves-response-why = Pourquoi pas plus précis, et rien par groupe ?
waves-response-why-text = Qui voit un nombre changer, ou sait qui manque encore, apprend qui a participé. Et un groupe en retard se ferait relancer, personne par personne. Donc, tant qu’une vague est ouverte :
waves-response-rule-one = Un seul chiffre, pour toute l’organisation, une fois par jour, arrondi vers le bas par pas de 5 % ou du plus petit groupe, selon ce qui est le plus grand.
waves-response-rule-ends = Il commence à « moins de 20 réponses » et s’arrête à « au moins 90 % ».
waves-response-rule-nobody = Aucun groupe, aucune personne, aucune liste de qui manque, aucune heure de réponse, aucun résultat et aucun commentaire.
waves-response-rule-leads = Les responsables ne voient pas ce chiffre.
waves-mail = E-mails
waves-invitations = Invitations
waves-mailed = { $sent } sur { $invited } envoyées. { $waiting ->
    [0] Aucune n’attend.
    [one] Une attend.
   *[other] { $waiting } attendent.
 }
waves-run-going = Les e-mails partent : { $done } sur { $all }.
waves-look-again = Actualiser
waves-invite-button = Envoyer les invitations en attente
waves-reminded = { $n ->
    [one] Envoyé à { $n } personne.
   *[other] Envoyé à { $n } personnes, y compris à celles qui ont répondu.
 }
waves-remind-everybody = Pas encore envoyé. Il est envoyé à tout le monde, y compris aux personnes qui ont répondu.
waves-remind-unanswered = Il est envoyé aux personnes dont le lien n’a pas servi. À combien n’est pas affiché : c’est le nombre de celles qui manquent.
waves-remind-link = Envoyer le rappel…
waves-remind-title = Envoyer l’unique rappel ?
waves-remind-once = La vague promet un seul rappel. Il n’y en a pas de deuxième.
waves-remind-soon = La vague est ouverte depuis moins de trois jours. À partir du { $date }, davantage de personnes auront eu le temps de répondre.
waves-remind-at-once = L’envoyer maintenant malgré tout
waves-remind-tick = Cochez qu’il doit partir maintenant, ou attendez
waves-remind-button = Envoyer le rappel
waves-remind-not = Pas maintenant
waves-again = Aider quelqu’un
waves-again-hint = « J’ai perdu mon lien » : envoyez-en un nouveau. L’ancien fonctionne aussi. Vous ne voyez pas s’il a servi.
waves-again-button = Envoyer un nouveau lien
waves-again-sent = Un nouveau lien est en route vers { $email }.
mail-queue-came = Les suites d’une enquête
mail-queue-title = E-mails
mail-queue-link = Les e-mails en attente, et ceux qui sont revenus
mail-queue-finding = { $n ->
    [0] Aucun e-mail n’attend
    [one] { $n } e-mail attend
   *[other] { $n } e-mails attendent
 }, { $back ->
    [0] et aucun n’est revenu.
    [one] et { $back } est revenu.
   *[other] et { $back } sont revenus.
 }
mail-queue-chat = { $n ->
    [0] Les messages pour le chat partent par e-mail
    [one] Un message pour le chat est parti par e-mail
   *[other] { $n } messages pour le chat sont partis par e-mail
 } ({ $at }). Le chat dit : { $said } Personne n’est oublié. L’administration corrige cela dans les réglages ; ceci disparaît avec le prochain message que le chat accepte.
mail-queue-waiting = En attente
mail-queue-waits = { $n } à partir de { $at }
mail-queue-put-off = Nouvel essai
mail-queue-put-off-hint = Le serveur de courrier ou le chat ne les a pas encore acceptés. Ils partent d’eux-mêmes.
mail-queue-next = Prochain essai : { $at }.
mail-queue-came-back = Revenus
mail-queue-came-back-hint = Ceux-ci ne sont pas arrivés, définitivement. Corrigez l’adresse dans le fichier de personnes, importez-le, puis renvoyez l’e-mail. Cela ne dit pas si quelqu’un a répondu.
mail-queue-retry = Renvoyer
mail-queue-retry-all = Tout renvoyer
mail-queue-invitation = Invitation
mail-queue-again = Nouveau lien
mail-queue-reminder = Rappel
mail-queue-early = Annonce d’une fin anticipée de la vague
mail-queue-notice = Aux observateurs
mail-queue-report = Annonce des résultats
waves-came-back = { $n ->
    [one] { $n } e-mail est revenu :
   *[other] { $n } e-mails sont revenus :
 }
waves-came-back-link = Corriger, puis renvoyer
waves-put-off = { $n ->
    [one] { $n } e-mail n’a pas encore été accepté et sera essayé de nouveau :
   *[other] { $n } e-mails n’ont pas encore été acceptés et seront essayés de nouveau :
 }
mail-came-subject = Les suites de l’enquête de { $month }
mail-came-answered = { $answered } personnes ont répondu.
mail-came-answered-withheld = le nombre de réponses est { $withheld }.
mail-came-everybody = Voici ce que tout le monde peut lire.
mail-came-title = { $organisation }, sur une échelle de 1 à 5
mail-came-need = { $need } : { $said }
mail-came-steps = Ce dont des équipes sont convenues, et que tout le monde peut lire
mail-came-step = { $team } : { $step } ({ $standing })
mail-came-done = faite
mail-came-dropped = abandonnée
mail-came-due = pour le { $date }
mail-came-overdue = en retard depuis le { $date }
mail-came-withheld = Retenus sur { $of ->
    [one] un groupe
   *[other] { $of } groupes
 } : { $n } ({ $withheld }).
mail-came-destroyed = Chaque réponse individuelle a été détruite.
mail-came-next = La prochaine enquête est prévue le { $date }.
mail-came-same = Cet e-mail est le même pour tout le monde, participation ou non.
mail-report-subject = Résultats, « { $month } », pour { $groups }
mail-report-subject-all = Résultats, « { $month } »
mail-report-open = La vague « { $month } » est close et les résultats sont prêts. Une demi-minute suffit pour les lire.
mail-report-page = Ouvrir la page :
mail-report-talk = Avant d’en parler :
mail-report-with-team = Lisez-les avec l’équipe, pas à l’équipe.
mail-report-nobody-says = Personne n’a à dire ce qui a été répondu. Merci de ne pas le demander.
mail-report-one-step = Convenez d’une action au plus, et notez-la sur la page.
mail-report-why-lead = Vous recevez ceci parce que la liste des personnes vous nomme responsable.
mail-report-why-role = Vous recevez ceci parce que vous pouvez lire tous les résultats.
mail-report-no-figures = Cet e-mail ne contient aucun chiffre, car un e-mail se transfère.
waves-end = La fin
waves-closes-itself = La vague se clôt d’elle-même après le { $date }.
waves-closes-now = La vague est en cours de dépouillement : une minute ou deux.
waves-closes-trustee = { $holder } détient la clé. Après la fin, « sdt-pulse tally export » lui remet les réponses scellées.
waves-close-hint = La terminer plus tôt exclut les personnes qui n’ont pas encore répondu, et ne peut pas être annulé.
waves-close-link = Terminer la vague plus tôt…
waves-close-title = Terminer plus tôt la vague « { $wave } » ?
waves-close-noon = Les liens cessent de fonctionner au prochain midi (UTC) : le { $date } à 12:00. Personne ne peut choisir le moment.
waves-close-released = Ce qui peut être affiché est publié. Chaque réponse individuelle et la clé sont détruites.
waves-close-promised = Le { $date } avait été promis au personnel. Il reçoit un e-mail disant que la vague se termine plus tôt, avec la raison ci-dessous.
waves-close-record = Le jour et la raison entrent dans le registre des promesses, que lit la représentation du personnel ; votre nom entre dans le journal des accès.
waves-close-reason = Raison, telle que le personnel la lira
waves-close-button = Terminer la vague le { $date } à 12:00 UTC
waves-close-not = La laisser ouverte
waves-over-finding = La vague « { $wave } » était ouverte jusqu’au { $date }. { $shown ->
    [0] Seule l’organisation est affichée
    [one] Un groupe est affiché
   *[other] { $shown } groupes sont affichés
 } ; groupes masqués : { $withheld }.
waves-over-early = Elle s’est terminée plus tôt ; le { $announced } avait été promis au personnel.
waves-release = Publication
waves-answered = Ont répondu
waves-over-answered = { $n } sur { $invited }
waves-over-organisation-withheld = Masqué pour que personne ne soit identifiable
waves-withheld = Masqué
waves-over-withheld = { $n ->
    [one] { $n } groupe
   *[other] { $n } groupes
 }, pour que personne ne soit identifiable. Lequel était lui-même trop petit, et lequel en protège un autre, n’est jamais dit.
waves-tell = Les suites
waves-tell-hint = Un seul e-mail à tout le monde, si vous le souhaitez : ce que montre la page de toute l’organisation, et les actions que les équipes laissent lire à tout le monde.
waves-tell-link = Dire à tout le monde les suites…
waves-tell-title = Dire à tout le monde les suites de { $wave }
waves-tell-people = { $n ->
    [0] Personne ne le reçoit : il n’y a personne à qui écrire dans la liste.
    [one] Une personne le reçoit : qui figure dans la liste, a une adresse et n’a pas demandé à ne plus recevoir d’e-mails.
   *[other] { $n } personnes le reçoivent : toutes celles qui figurent dans la liste, ont une adresse et n’ont pas demandé à ne plus recevoir d’e-mails.
 } Avoir participé ou non n’y change rien.
waves-tell-languages = Chaque personne le lit dans sa langue. Le texte ci-dessous est dans la langue habituelle.
waves-tell-steps = Une action n’y figure que si son équipe l’a cochée dans l’audit. Si une équipe la décoche avant le départ d’un e-mail, l’action n’y est pas.
waves-tell-once = Il part une fois par vague.
waves-tell-text = Le texte
waves-tell-button = L’envoyer à tout le monde
waves-tell-not = Ne pas l’envoyer
waves-told = Le { $date }, les suites ont été dites à tout le monde.
waves-refused-tell-changed = Le texte n’est plus celui que vous avez lu : relisez-le avant de l’envoyer.
waves-refused-tell-nobody = Il n’y a personne à qui écrire : importez des personnes qui ont une adresse.
waves-destroyed = Détruit
waves-over-destroyed = Chaque réponse individuelle, la clé, les marques de participation
waves-results-link = Résultats
waves-proof = Preuve
waves-proof-hint = Le certificat permet à tout le monde de vérifier qu’aucun chiffre ne peut être ramené à moins de personnes que promis ; la liste contient le code de chaque réponse comptée.
waves-certificate = Certificat
waves-counted = Réponses comptées
waves-refused-open = Une vague est ouverte. Une autre peut ouvrir une fois celle-ci close.
waves-refused-too-soon = La dernière vague a ouvert le { $last }, et au moins 21 jours séparent deux ouvertures, pour ne solliciter personne trop souvent. La suivante peut ouvrir à partir du { $date }.
waves-refused-budget = Avec ce questionnaire, le { $quarter } compterait { $n } affirmations, et la limite est de { $most }. Choisissez un questionnaire plus court, ou un trimestre ultérieur.
waves-refused-date = Indiquez une date
waves-refused-past = Ce jour est passé. Choisissez-en un plus tardif.
waves-refused-late = C’est dans plus de 90 jours. Choisissez un jour plus proche.
waves-refused-nobody = Il n’y a personne à interroger. Importez d’abord la liste des personnes.
waves-refused-form = Choisissez un questionnaire
waves-refused-threshold = Le plus petit groupe va de { $least } à { $most }
waves-refused-key-used = Cette clé a déjà servi pour une vague. Demandez au tiers de confiance d’en créer une nouvelle.
waves-refused-pack-trustee = { $pack } est d’usage restreint : l’urne d’un tiers de confiance en emporterait le texte. Renoncez à l’un des deux.
waves-refused-pack-expires = La licence de { $pack } expire le { $date }, avant la fin de la vague.
waves-refused-pack-attest = Personne n’a attesté la licence de { $pack } : « sdt-pulse items attest »
waves-refused-key = Ce n’est pas la moitié publique de la clé d’un tiers de confiance, telle que « sdt-pulse tally keygen » la fabrique.
waves-refused-pack-demo = { $pack } est d’usage restreint, et son texte n’apparaît jamais dans une démonstration.
waves-refused-pack-twice = { $pack } est choisi deux fois.
waves-refused-pack-wording = { $item } a été posé dans { $wave } avec un autre texte, une autre échelle ou un autre cadre, et des réponses à deux textes ne se comparent pas. Le nouveau texte a besoin d’un nouvel identifiant.
waves-refused-pack-file = Le fichier de { $pack } ne peut pas être lu.
waves-refused-pack-items = Le fichier de { $pack } contient des erreurs : « sdt-pulse items check { $pack }.toml » les nomme.
waves-refused-sender = Le nom de l’organisation, l’expéditeur, le contact et l’adresse qui sont réglés ne permettent pas d’envoyer d’e-mail. Faites-les corriger dans les réglages.
waves-refused-clock = L’horloge de ce serveur est fausse. Faites-la régler ; rien n’a été ouvert, et les observateurs en sont informés.
waves-refused-month = Ce n’est pas { $month }
waves-refused-reason = Indiquez une raison. Une date avait été promise au personnel
waves-refused-ends-already = Elle se termine déjà à ce moment-là, ou est terminée. Rien n’a été modifié.
waves-refused-over = La vague ne prend plus de réponses.
waves-refused-not-invited = Personne n’est interrogé à cette adresse dans cette vague. Seules les personnes sur la liste à l’ouverture peuvent recevoir un lien.
waves-refused-no-lots = Personne ne tire de code dans cette vague : tout le monde est invité par e-mail.
waves-refused-lots-drawn = Un code a déjà été utilisé : de nouveaux permettraient à quelqu’un de répondre deux fois.
waves-refused-lots-made = { $n ->
    [one] Un code a déjà été créé et peut-être imprimé : créé à nouveau, il n’ouvre plus rien. Cochez qu’il peut être jeté.
   *[other] { $n } codes ont déjà été créés et peut-être imprimés : créés à nouveau, ils n’ouvrent plus rien. Cochez qu’ils peuvent être jetés.
}
waves-refused-few-lots = Seulement { $n } tirent un code, moins de { $k } : la base de données dirait trop bien qui a répondu. Donnez-leur des adresses, ou faites tirer tout le monde à la prochaine vague.
lots-title = Codes pour l’enquête de { $wave }
lots-instructions = { $n ->
    [one] Un papier pour ce groupe. Découpez le long des tirets, pliez, et mettez-les dans une enveloppe d’où chaque personne en tire un.
   *[other] { $n } papiers pour ce groupe. Découpez le long des tirets, pliez, et mettez-les dans une enveloppe d’où chaque personne en tire un.
 }
lots-group = Groupe : { $group }
lots-open = Scannez, ou ouvrez { $address } et tapez le code.
lots-until = Jusqu’au { $date }
lots-promise = Il sert une fois. Personne ne peut savoir qui l’a tiré, et vos réponses sont enregistrées sans lui.
waves-refused-not-mailed = L’e-mail n’est pas parti : { $said }
waves-refused-no-mail = Ce serveur n’envoie pas d’e-mails depuis ses pages.
app-nav-settings = Réglages
settings-title = Réglages
settings-save = Enregistrer
settings-back = Retour aux réglages
settings-change = Modifier
settings-saved = { $section } : enregistré et en vigueur.
settings-address-moves = Si vous enregistrez une autre adresse que celle de votre navigateur, vous passez sur celle-ci et vous vous y connectez d’un clic. Si elle ne mène nulle part : sdt-pulse settings set base_url règle l’adresse.
settings-mail-hint = Ce qui est modifié ici est enregistré dès qu’un e-mail de test est parti par là.
settings-chat = Chat
settings-chat-title = Les invitations dans le chat
settings-chat-text = Les invitations et les rappels peuvent arriver à chaque personne par message direct. Qui n’est pas connu du chat reçoit un e-mail, et personne ne reçoit les deux. On répond sur nos propres pages, jamais dans le chat.
settings-chat-operator = Qui exploite le chat voit qui a été interrogé et détient les liens, comme qui exploite le serveur de courrier. Informez-en les représentants du personnel avant de l’activer.
settings-chat-way = Où les invitations vont d’abord
settings-chat-off = Par e-mail seulement
settings-chat-hint = La création d’une application, d’un flux de travail ou d’un robot est décrite dans docs/chat.md.
settings-chat-teams-hint = Par un flux de travail. Il ne dit pas si la carte est arrivée : envoyez un nouveau lien par e-mail à qui n’en a pas reçu.
settings-chat-url = Adresse du chat ou du flux de travail
settings-chat-url-hint = Inutile pour Slack. Elle n’est jamais affichée ; si le champ reste vide, celle en vigueur reste.
settings-chat-token = Jeton du robot
settings-chat-token-hint = Inutile pour Teams. Il n’est jamais affiché ; si le champ reste vide, celui en vigueur reste.
settings-chat-test-hint = L’adresse sous laquelle le chat connaît la personne. Le message ne contient aucun lien.
settings-chat-save = Envoyer un test, puis enregistrer
settings-chat-said = Ce qu’a dit le chat
settings-chat-no-token = Saisissez le jeton du robot.
settings-chat-no-url = Saisissez une adresse qui commence par https://.
settings-chat-fault-person = Le chat ne connaît pas cette adresse, ou ne laisse personne lui écrire.
settings-chat-fault-account = Le chat ne laisse pas ce compte écrire.
settings-chat-fault-down = Le chat est injoignable, ou demande d’attendre.
settings-privacy-hint = { $n ->
   *[other] Vaut pour les vagues qui s’ouvrent désormais : une vague ouverte garde ce qui a été promis aux personnes interrogées. Jamais moins de { $n }.
}
settings-sign-in = Connexion
settings-sign-in-by = On se connecte par
settings-sign-in-mail = Un e-mail avec un lien et six chiffres
settings-sign-in-hint = La connexion propre à l’organisation se règle dans sdt-pulse.toml, à côté de son secret.
# Setting this up in the browser
set-up-title = Installer le baromètre
set-up-nav = Installation
set-up-kicker = Installation, étape { $number } sur 6
set-up-step-organisation = Organisation
set-up-step-address = Adresse
set-up-step-mail = E-mails
set-up-step-people = Personnes
set-up-step-privacy = Confidentialité
set-up-step-wave = Première vague
set-up-step-done = fait
set-up-save = Enregistrer et continuer
set-up-back = Retour à : { $step }
set-up-fixed = Fixé dans sdt-pulse.toml, dans l’environnement ou par une option de lancement. Pour le changer ici, retirez-le là-bas et redémarrez le serveur.
set-up-link-text = Collez le code d’installation. Il est affiché là où le programme a été lancé, après « Set-up code: », et fonctionne une fois, pendant 60 minutes.
set-up-link-label = Code d’installation
set-up-link-open = Continuer
set-up-link-none = Collez le code d’installation
set-up-link-ended = Ce lien a pris fin
set-up-link-ended-text = Il a servi, date de plus de 60 minutes ou a été remplacé par un plus récent. La personne qui gère le serveur en obtient un nouveau avec : sdt-pulse setup-link
set-up-begin-text = Six étapes, environ 20 minutes. Vous pouvez vous arrêter après chacune et reprendre plus tard. Personne ne reçoit d’e-mail avant que vous ouvriez la première vague.
set-up-begin-hint = Vous recevez les rôles admin et RH jusqu’à ce que vous en cédiez un. Plus tard, vous vous connecterez par un lien reçu par e-mail, ou par un nouveau lien d’installation.
set-up-begin = Commencer
set-up-list-organisation = Organisation et langues
set-up-list-address = L’adresse de ce site
set-up-list-mail = Les e-mails, avec un test qui vous est envoyé
set-up-list-people = Les personnes, avec un essai à blanc qui ne change rien
set-up-list-privacy = Confidentialité : le plus petit groupe qui peut être affiché
set-up-list-wave = La première vague, envoyée d’abord à vous
set-up-organisation-title = À qui est ce baromètre ?
set-up-organisation = Nom de l’organisation
set-up-organisation-hint = Il figure sur chaque page et dans chaque e-mail.
set-up-organisation-none = Saisissez le nom de l’organisation
set-up-contact = Contact
set-up-contact-hint = Une adresse qui répond aux questions sur l’enquête. Les réponses aux e-mails y arrivent.
set-up-locale = Langue habituelle
set-up-locale-hint = Chaque personne est interrogée dans la langue de la liste des personnes, ou de son navigateur ; la langue habituelle vaut quand ni l’une ni l’autre ne le dit.
languages-title = Langues
languages-on = Activée.
languages-on-draft = Activée, à l’état de brouillon : traduction automatique, relue par personne.
languages-off = Non activée : { $n ->
    [one] { $n } texte manque ou est erroné
   *[other] { $n } textes manquent ou sont erronés
}. « sdt-pulse language check { $tag } » dit ce que c’est.
languages-draft = Fournie comme brouillon, traduit automatiquement et relu par personne ; non activée. « sdt-pulse language add { $tag } » le place à côté des données, où l’on peut le lire et le corriger.
set-up-address-title = À quelle adresse les gens accèdent-ils à ce site ?
set-up-address-text = Les liens des e-mails commencent par cette adresse. Le personnel doit pouvoir y accéder, y compris de chez soi si l’on y répond.
set-up-address = Adresse
set-up-address-hint = https:// et le nom de l’hôte, sans rien après.
set-up-address-none = Écrivez https:// et le nom de l’hôte, sans rien après
set-up-address-seen = Ce que voit ce serveur
set-up-address-you = Votre navigateur est sur
set-up-address-same = la même
set-up-address-differs = pas l’adresse ci-dessus
set-up-address-encryption = Chiffrement
set-up-address-https = Correct : https. Les liens et les réponses sont chiffrés en chemin
set-up-address-local = http, sur cette machine seulement : bien pour essayer
set-up-address-plain = Absent : sans https, qui transporte le trafic lit les liens personnels et les réponses. Placez un proxy devant : sdt-pulse proxy nginx --host HOST affiche son fichier
set-up-address-by = Proxy
set-up-address-proxy = Il y en a un devant, et il dit par quelle adresse vous venez
set-up-address-no-proxy = Aucun n’est visible. C’est bien pour essayer ; un proxy transmet X-Forwarded-Proto et Host
set-up-address-moves = Si vous enregistrez une autre adresse que celle de votre navigateur, vous passez sur celle-ci et vous vous y connectez d’un clic. Si elle ne mène nulle part : sdt-pulse setup-link affiche un nouveau lien, et sdt-pulse settings set base_url fixe l’adresse.
set-up-mail-title = Comment le baromètre doit-il envoyer des e-mails ?
set-up-mail-text = Cette étape n’envoie rien au personnel. Le test part vers une seule adresse, et les réglages ne sont enregistrés qu’une fois que le serveur l’a accepté.
set-up-mail-way = Où vont les e-mails
set-up-mail-smtp = Par notre serveur de messagerie (SMTP)
set-up-mail-folder = Dans un dossier, et nous les distribuons nous-mêmes
set-up-mail-folder-hint = Pour un relais qui collecte des fichiers. Ils contiennent des liens personnels jusqu’à leur distribution.
set-up-mail-host = Serveur
set-up-mail-port = Port
set-up-mail-encryption = Chiffrement
set-up-mail-starttls = STARTTLS, en général port 587
set-up-mail-tls = TLS dès le début, en général port 465
set-up-mail-user = Nom de compte
set-up-mail-password = Mot de passe
set-up-mail-password-hint = Conservé scellé avec une clé que seul ce programme lit, et jamais réaffiché. Après un test en échec, saisissez-le à nouveau.
set-up-mail-from = Adresse d’expédition
set-up-mail-from-hint = Le personnel voit les e-mails venir de cette adresse, sous le nom de l’organisation. Les réponses vont au contact de l’étape 1.
set-up-mail-test-to = Envoyer le test à
set-up-mail-test = Envoyer un test
set-up-mail-later = Régler les e-mails plus tard
set-up-mail-no-host = Saisissez le nom du serveur de messagerie
set-up-mail-bad-host = Écrivez le serveur sous la forme mail.example.com et le port sous forme de nombre
set-up-mail-half = Donnez un nom de compte et un mot de passe, ou ni l’un ni l’autre
set-up-mail-said = Ce qu’a dit le serveur
set-up-mail-no-password = Vous pouvez envoyer ce texte à qui s’occupe de votre messagerie. Il ne contient pas de mot de passe.
set-up-mail-after = Après le test
set-up-mail-sent = Le serveur a accepté l’e-mail de test, et les réglages sont enregistrés. Regardez s’il est arrivé, et pas parmi les indésirables.
set-up-mail-arrived = Il est arrivé : continuer
set-up-mail-fault-sign-in = Le serveur de messagerie n’a pas accepté le nom de compte ou le mot de passe
set-up-mail-fault-nothing = Rien ne répond à { $server }
set-up-mail-fault-name = Le certificat du serveur est établi pour un autre nom
set-up-mail-fault-tls = La connexion chiffrée n’a pas pu être établie
set-up-mail-fault-starttls = Le serveur ne propose pas de chiffrement
set-up-mail-fault-sender = Le serveur de messagerie n’autorise pas l’envoi depuis cette adresse
set-up-mail-fault-recipient = Le serveur de messagerie a refusé l’e-mail de test
set-up-mail-fault-later = Le serveur de messagerie demande de réessayer plus tard
set-up-mail-fault-folder = Impossible d’écrire dans le dossier
set-up-mail-fault-other = Le serveur de messagerie a interrompu l’échange
set-up-mail-fault-key = La clé qui signe les e-mails est inutilisable
set-up-mail-read-sign-in = La connexion et le chiffrement sont bons. L’identification ne l’est pas. Souvent, le nom de compte doit être l’adresse entière, ou le compte a besoin d’un mot de passe d’application.
set-up-mail-read-nothing = Aucun serveur ne répond à ce nom et à ce port. Vérifiez les deux ; un pare-feu entre ici et là-bas peut aussi faire obstacle.
set-up-mail-read-name = Un serveur répond, mais s’avère être un autre que celui saisi. Saisissez le nom pour lequel son certificat est établi.
set-up-mail-read-tls = Un serveur répond, mais le chiffrement échoue : son certificat n’est pas reconnu comme fiable, ou le port et le chiffrement ne vont pas ensemble (465 pour TLS dès le début, 587 pour STARTTLS).
set-up-mail-read-starttls = Sans chiffrement, le mot de passe et les e-mails pourraient être lus en chemin. Choisissez TLS dès le début si le serveur l’accepte, en général sur le port 465.
set-up-mail-read-sender = La connexion est bonne. Vérifiez si ce compte peut envoyer avec cette adresse d’expédition, ou si le serveur veut un nom de compte et un mot de passe.
set-up-mail-read-recipient = La connexion est bonne, mais le serveur n’accepte pas d’e-mail pour cette adresse, ou pas avec ce contenu. Essayez une autre adresse de votre organisation.
set-up-mail-read-later = La connexion est bonne. Certains serveurs font attendre quelques minutes un expéditeur inconnu : renvoyez alors le test.
set-up-mail-read-folder = Le programme n’a pas le droit d’écrire dans le dossier outbox, ou son disque est plein.
set-up-mail-read-other = Le serveur a mis fin à l’échange alors qu’une réponse était attendue. Ce qu’il a dit avant figure ci-dessous.
set-up-mail-read-key = Le test n’a pas commencé : l’e-mail serait signé, et la clé des réglages est inutilisable. Ce qui ne va pas figure ci-dessous.
mail-domain-title = Le domaine de l’expéditeur
mail-domain-hint = Les destinataires consultent trois de ses enregistrements avant de croire un e-mail. Un serveur de noms est interrogé quand vous appuyez sur le bouton, et jamais autrement.
mail-domain-check = Consulter
mail-domain-at = Consulté : { $moment }
mail-domain-right = Juste.
mail-domain-missing = Absent.
mail-domain-wrong = Faux.
mail-domain-unseen = Invisible d’ici.
mail-domain-spf-right = { $name } dit quels serveurs peuvent envoyer. Il n’est pas jugé si le vôtre en fait partie.
mail-domain-dkim-right = { $name } publie la clé qui signe les e-mails.
mail-domain-dmarc-right = { $name } fait arrêter par les destinataires les e-mails qui prétendent seulement venir de vous.
mail-domain-dmarc-watched = { $name } demande aux destinataires de ne rien faire (p=none). C’est juste pour commencer.
mail-domain-none = { $name } n’en publie aucun.
mail-domain-several = { $name } en publie plus d’un, et les destinataires n’en retiennent aucun.
mail-domain-anybody = { $name } laisse tout le monde envoyer en son nom.
mail-domain-nobody = { $name } ne laisse personne envoyer en son nom.
mail-domain-no-policy = { $name } n’indique aucune règle existante (p=).
mail-domain-other-key = { $name } publie une autre clé que celle qui signe les e-mails.
mail-domain-no-key = { $name } publie un enregistrement sans clé lisible.
mail-domain-relay = C’est le serveur de messagerie qui signe, si quelqu’un signe. L’e-mail de test le montre : cherchez « DKIM-Signature » dans sa source.
mail-domain-no-server = Aucun serveur de noms n’est joignable.
mail-domain-silent = Le serveur de noms n’a pas répondu à temps.
mail-domain-server-says = Le serveur de noms dit : { $words }
mail-domain-publish = Faites publier cet enregistrement TXT à { $name } :
mail-domain-spf-begin = Faites publier un enregistrement TXT qui commence par v=spf1, nomme les serveurs qui envoient pour le domaine et finit par ~all. Qui gère le serveur de messagerie le connaît.
mail-domain-leave-one = N’en laissez qu’un, qui dise tout.
mail-domain-add = Faites ajouter avant -all les serveurs qui envoient pour le domaine. Qui gère le serveur de messagerie les connaît.
set-up-people-title = Qui est interrogé ?
set-up-people-asked = { $n ->
    [0] La liste des personnes est encore vide.
    [one] Une personne est sur la liste des personnes.
   *[other] { $n } personnes sont sur la liste des personnes.
}
set-up-people-text = Téléversez un fichier de votre logiciel RH ou collez-en un. Un essai à blanc montre ce qui changerait avant que rien ne change.
set-up-people-import = Importer des personnes
set-up-privacy-title = À partir de combien de réponses un groupe peut-il être affiché ?
set-up-privacy-text = Un groupe n’est affiché que si ses réponses ne peuvent pas être ramenées à moins de personnes que ce nombre, quoi qu’on additionne ou soustraie. Vous pouvez l’augmenter pour une vague ultérieure. Vous ne pouvez pas l’abaisser au-dessous de 5, et jamais pour une vague ouverte.
set-up-privacy-smallest = Plus petit groupe
set-up-privacy-answers = { $n ->
   *[other] { $n } réponses
}
set-up-privacy-sentence = Sur ces { $teams } équipes, { $could ->
    [one] { $could } pourrait être affichée
   *[other] { $could } pourraient être affichées
 } si { $percent } % répondent ; { $never ->
    [0] aucune n’est exclue pour toujours
    [one] { $never } ne pourrait jamais l’être
   *[other] { $never } ne pourraient jamais l’être
 }.
set-up-privacy-expect = Si combien répondent ?
set-up-privacy-percent = { $percent } %
set-up-privacy-again = Recalculer
set-up-privacy-council = La représentation du personnel a vu ceci
set-up-privacy-council-hint = Pas nécessaire pour continuer. Le jour est conservé dans le journal des accès, que lisent les observateurs.
set-up-privacy-teams-none = Vos équipes
set-up-privacy-nobody = La liste des personnes est encore vide : avec elle, cette page dit quelles équipes pourraient être affichées.
set-up-privacy-teams = { $n ->
    [one] Avec cette seule équipe
   *[other] Avec ces { $n } équipes
}
set-up-privacy-could = Affichage possible
set-up-privacy-could-text = Équipes : { $teams }. Groupes contenant des équipes : { $shown } sur { $divisions }
set-up-privacy-near = Près de la limite
set-up-privacy-near-text = { $n ->
    [0] Aucune équipe
    [one] Une équipe. Il faut que presque tout le monde y réponde, ou que d’autres à côté le fassent
   *[other] { $n } équipes. Il faut que presque tout le monde y réponde, ou que d’autres à côté le fassent
}
set-up-privacy-never = Jamais
set-up-privacy-never-text = { $n ->
    [0] Aucune équipe
    [one] Une équipe. Ses réponses comptent dans le groupe au-dessus
   *[other] { $n } équipes. Leurs réponses comptent dans le groupe au-dessus
}
set-up-privacy-too-small = { $n ->
   *[other] Jamais : moins de { $n } personnes qui comptent
}
set-up-privacy-left-over = Jamais : il en resterait trop peu
set-up-privacy-hint = { $n ->
   *[other] Une prévision d’après la taille de vos équipes, selon les règles de la publication. Les personnes qui lisent des rapports, responsables comprises, ne comptent pas dans les { $n }. Une équipe peut être masquée bien qu’assez de personnes y aient répondu, si son chiffre devait en trahir une plus petite.
}
set-up-privacy-all = { $n ->
    [one] L’équipe
   *[other] Les { $n } équipes
}
set-up-privacy-team = Équipe
set-up-privacy-people = Personnes
set-up-privacy-outlook = Perspective
set-up-privacy-counted-in = Comptée dans
set-up-privacy-promise = Ce que vous promettez
set-up-privacy-promise-text = C’est ce que le personnel lit avant de répondre, et ce que conserve le registre des promesses :
set-up-privacy-promise-words = Personne, ni votre responsable ni les RH, ne voit ce que vous avez répondu. Un groupe est affiché à partir de { $k } réponses. À la clôture de l’enquête, chaque réponse individuelle est détruite.
set-up-wave-title = Votre première vague
set-up-wave-text = Préparez la première vague et envoyez-la d’abord à vous-même. Le personnel ne reçoit aucun e-mail avant que vous l’ouvriez. Avec « Terminer l’installation », ces pages disparaissent ; tout ce qu’elles règlent se change avec sdt-pulse settings.
set-up-wave-left = Pas encore enregistré : { $steps }.
set-up-wave-plan = Préparer la première vague
set-up-finish = Terminer l’installation
mail-test-subject = E-mail de test du baromètre
mail-test-text = Le baromètre « { $organisation } » peut vous envoyer des e-mails. Il n’y a rien à faire.
