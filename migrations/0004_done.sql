CREATE TABLE "done" (
	"site_id" text NOT NULL,
	"who" text NOT NULL,
	"key" text NOT NULL,
	"asked" text NOT NULL,
	"result" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "done_site_id_who_key_pk" PRIMARY KEY("site_id","who","key")
);
