//! Charts as PNG files: with the rights of the page that shows them.

use actix_web::body::MessageBody as _;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, COOKIE, SET_COOKIE,
};
use actix_web::test::TestRequest;
use resvg::tiny_skia::Pixmap;
use sdt_pulse::app::{self, Casting, Sheet};
use sdt_pulse::auth::Role;
use sdt_pulse::domain::{Actor, EmailAddress, SheetContent};
use sdt_pulse::store::DatabaseUrl;

use super::support::house::TestHouse;

const LEAD: &str = "lead@elm.example";
const OTHER_LEAD: &str = "other@elm.example";
const HR: &str = "hr@elm.example";
const OBSERVER: &str = "council@elm.example";

/// Two teams of twelve in one unit, of which everybody but the leads answers one wave.
async fn house(url: &str) -> TestHouse {
    let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
    let mut people = format!("email,team,manager_email\n{LEAD},Ops/Süd,\n{OTHER_LEAD},Ops/West,\n");
    for (team, lead) in [("Süd", LEAD), ("West", OTHER_LEAD)] {
        let slug = lead.split('@').next().unwrap();
        people.extend((0..12).map(|one| format!("p{one}.{slug}@elm.example,Ops/{team},{lead}\n")));
    }
    house.import(&people);
    for (email, role) in [(HR, Role::Hr), (OBSERVER, Role::Observer)] {
        let email = EmailAddress::parse(email).unwrap();
        app::grant_role(&house.app, &Actor::CommandLine, &email, role, house.now()).unwrap();
    }
    house.open_wave();
    let answering = house.codes().await.into_iter().filter(|(to, _)| to.starts_with('p'));
    for (_, code) in answering {
        let content = SheetContent { values: vec![4; house.form().items.len()], comment: None };
        let cast = house.cast(&code, Sheet::Plain(content)).await;
        assert!(matches!(cast, Casting::Stored(_)));
    }
    house.set_clock("2026-12-08T08:00:00Z");
    house.close();
    house
}

/// What a chart's address gives somebody; `None` is nobody.
struct Answered {
    status: StatusCode,
    headers: [String; 3],
    body: Vec<u8>,
}

async fn seen_by(house: &TestHouse, email: Option<&str>, path: &str) -> Answered {
    let mut request = TestRequest::get().uri(path);
    if let Some(email) = email {
        let email = EmailAddress::parse(email).unwrap();
        let link = app::create_login_link(&house.app, &email, house.now()).unwrap();
        let sign_in = TestRequest::post()
            .uri("/app/sign-in/confirm")
            .insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"))
            .set_payload(format!("link={}", link.split_once("code=").unwrap().1));
        let response = house.answer_to(sign_in).await;
        let cookie = response.headers().get(SET_COOKIE).unwrap().to_str().unwrap();
        request = request.insert_header((COOKIE, cookie.split(';').next().unwrap().to_owned()));
    }
    let response = house.answer_to(request).await;
    let header = |name| {
        let value = response.headers().get(name);
        value.map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
    };
    let headers = [header(CONTENT_TYPE), header(CONTENT_DISPOSITION), header(CACHE_CONTROL)];
    let status = response.status();
    let body = response.into_body().try_into_bytes().unwrap().to_vec();
    Answered { status, headers, body }
}

#[actix_web::test]
async fn a_chart_is_downloaded_by_those_who_may_read_its_page_and_nobody_else() {
    const SOUTH: &str = "/app/chart/team/autonomy_satisfaction/Ops/S%C3%BCd";
    let folder = tempfile::tempdir().unwrap();
    let house = house(&format!("sqlite:{}", folder.path().join("test.db").display())).await;

    for reader in [LEAD, HR] {
        let Answered { status, headers, body } = seen_by(&house, Some(reader), SOUTH).await;
        assert_eq!(status, StatusCode::OK, "{reader}");
        let disposition = "attachment; filename=\"sued-autonomy-2026-11.png\"";
        assert_eq!(headers, ["image/png", disposition, "no-store"]);
        let picture = Pixmap::decode_png(&body).unwrap();
        assert_eq!((picture.width(), picture.height()), (680, 250));
    }
    for reader in [OTHER_LEAD, OBSERVER] {
        assert_eq!(seen_by(&house, Some(reader), SOUTH).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(seen_by(&house, None, SOUTH).await.status, StatusCode::SEE_OTHER);

    // The group around it: as a summary for a lead, as a report for HR alone.
    let around = |of: &str| format!("/app/chart/{of}/competence_satisfaction/Ops");
    let status = async |reader, of| seen_by(&house, Some(reader), &around(of)).await.status;
    assert_eq!(status(LEAD, "summary").await, StatusCode::OK);
    assert_eq!(status(LEAD, "team").await, StatusCode::NOT_FOUND);
    assert_eq!(status(HR, "team").await, StatusCode::OK);

    // No such need, unit or picture; and two teams are not compared.
    for path in [
        "/app/chart/team/comfort/Ops/S%C3%BCd",
        "/app/chart/report/autonomy_satisfaction/Ops",
        "/app/chart/team/autonomy_satisfaction/Nowhere",
        "/app/chart/between/autonomy_satisfaction/",
        "/app/chart/between/autonomy_satisfaction/Ops",
    ] {
        assert_eq!(seen_by(&house, Some(HR), path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
